# Folders: made, listed, removed; files where a folder is wanted.
import os
import time

print(os.path.isdir("."), os.path.isdir("nothing"), os.path.exists("d/e"))
FOLDER = f"/tmp/kukri_folders_{os.getpid()}_{time.time_ns()}"
os.mkdir(FOLDER)
os.chdir(FOLDER)
os.makedirs("scratch_d/e/f")
with open("scratch_d/file.txt", "w") as file:
    file.write("text")
print(os.path.isdir("scratch_d"), os.path.isfile("scratch_d"), os.path.isdir("scratch_d/file.txt"), os.path.isfile("scratch_d/file.txt"))
print(sorted(os.listdir("scratch_d")), os.path.getsize("scratch_d/file.txt"))
os.makedirs("scratch_d/e/f", exist_ok=True)
for call in (lambda: os.makedirs("scratch_d/e/f"), lambda: os.makedirs("scratch_d/file.txt", exist_ok=True), lambda: os.mkdir("scratch_d"),
             lambda: os.makedirs("scratch_d/file.txt/x"), lambda: os.mkdir("scratch_x/y"), lambda: os.rmdir("scratch_d"),
             lambda: os.listdir("scratch_d/file.txt"), lambda: os.remove("scratch_d/e"), lambda: os.rmdir("scratch_d/file.txt"),
             lambda: os.remove("scratch_d/no"), lambda: open("scratch_d"), lambda: open("scratch_d/file.txt/x"),
             lambda: os.rename("scratch_d/no", "x"), lambda: os.path.getsize("scratch_d/no")):
    try:
        print(call())
    except OSError as error:
        print(type(error).__name__, error, error.errno, error.filename, error.filename2)
os.rename("scratch_d/file.txt", "scratch_d/e/moved.txt")
print(open("scratch_d/e/moved.txt").read(), os.path.exists("scratch_d/file.txt"))
os.remove("scratch_d/e/moved.txt")
os.rmdir("scratch_d/e/f")
os.rmdir("scratch_d/e")
os.rmdir("scratch_d")
print(os.path.exists("scratch_d"))
os.rmdir(FOLDER)
