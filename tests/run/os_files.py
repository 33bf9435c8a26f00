# os: folders, files, the environment.
import os
import time

FOLDER = f"/tmp/kukri_os_{os.getpid()}_{time.time_ns()}"
os.mkdir(FOLDER)
os.chdir(FOLDER)
print(os.path.basename(os.getcwd()) == os.path.basename(FOLDER), os.listdir(), os.listdir("."))
os.makedirs("a/b/c")
os.makedirs("a/b/c", exist_ok=True)
f = open("a/b/c/one.txt", "w")
f.write("12345")
f.close()
print(os.path.getsize("a/b/c/one.txt"), os.listdir("a/b"), os.path.isfile("a/b/c/one.txt"))
os.rename("a/b/c/one.txt", "two.txt")
print(sorted(os.listdir()), sorted(os.listdir(b".")), os.access("two.txt", os.R_OK), os.access("three.txt", os.F_OK))
open("three.txt", "w").write("dropped but written")
print(os.path.getsize("three.txt"), open("three.txt").read())
os.replace("two.txt", "three.txt")
print(os.listdir("."), open("three.txt").read())
open("left.txt", "w").close()
for bad in (lambda: os.listdir("/nope"), lambda: os.mkdir("a"), lambda: os.mkdir(5), lambda: os.listdir(1.5),
            lambda: os.rename("/nope", "/x"), lambda: os.remove("/nope"), lambda: os.rmdir("a"), lambda: os.makedirs("a"),
            lambda: os.chdir("/nope"), lambda: os.remove("a\0"), lambda: os.rename(1.5, 2), lambda: os.mkdir("/nope/x"),
            lambda: os.makedirs("left.txt/x"), lambda: os.urandom(-1), lambda: os.replace("a", 7), lambda: os.remove("a")):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
os.remove("three.txt")
os.unlink("left.txt")
os.removedirs("a/b/c")
print(os.listdir("."))
os.rmdir(FOLDER)
print(os.path.exists(FOLDER), len(os.urandom(16)), os.getpid() > 0, os.cpu_count() > 0, os.strerror(2))

os.environ["KUKRI_A"] = "ä b"
print(os.environ["KUKRI_A"], os.getenv("KUKRI_A"), os.environ.get("KUKRI_A"), "KUKRI_A" in os.environ, "NOPE" in os.environ)
print(os.environ.get("NOPE"), os.environ.get("NOPE", "d"), os.getenv("NOPE"), os.getenv("NOPE", "default"))
del os.environ["KUKRI_A"]
print("KUKRI_A" in os.environ, os.environ.pop("KUKRI_A", None), os.environ.setdefault("KUKRI_A", "new"))
print(os.system("test \"$KUKRI_A\" = new"), os.environ.pop("KUKRI_A"), os.system("test -z \"$KUKRI_A\""))
print(len(os.environ) == len(list(os.environ)), sorted(os.environ.keys()) == sorted(os.environ))
for wrong in (lambda: os.environ["NOPE"], lambda: os.environ[5], lambda: os.getenv(5), lambda: os.environ.pop("NOPE")):
    try:
        print(wrong())
    except Exception as e:
        print(type(e).__name__, e)
try:
    os.environ["a"] = 5
except TypeError as e:
    print(e)
try:
    os.environ["a=b"] = "5"
except ValueError as e:
    print(e)
