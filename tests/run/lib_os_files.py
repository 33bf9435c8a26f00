import os, sys, time, stat as st
base = f"/tmp/kukri_os_{os.getpid()}_{time.time_ns()}"
os.makedirs(base + "/a/b")
with open(base + "/a/x.txt", "w") as f:
    f.write("hello")
os.symlink("x.txt", base + "/a/link")
s = os.stat(base + "/a/x.txt")
print(s.st_size, st.S_ISREG(s.st_mode), oct(st.S_IMODE(s.st_mode)), s[6], len(s), type(s))
print(os.lstat(base + "/a/link").st_size, os.readlink(base + "/a/link"), isinstance(s.st_mtime, float), s.st_mtime_ns > 10**18)
print(s[8] == int(s.st_mtime), repr(s).startswith("os.stat_result(st_mode=33"))
for e in sorted(os.scandir(base + "/a"), key=lambda e: e.name):
    print(e.name, e.is_dir(), e.is_file(), e.is_symlink(), e.path[len(base):], e.stat().st_size > 0, e)
with os.scandir(base) as it:
    print([e.name for e in it])
for root, dirs, files in os.walk(base):
    print(root[len(base):], sorted(dirs), sorted(files))
for root, dirs, files in os.walk(base, topdown=False):
    print(root[len(base):])
os.chmod(base + "/a/x.txt", 0o600)
print(oct(os.stat(base + "/a/x.txt").st_mode))
os.utime(base + "/a/x.txt", (10, 20.5))
print(os.path.getmtime(base + "/a/x.txt"), os.stat(base + "/a/x.txt").st_atime)
fd = os.open(base + "/y", os.O_RDWR | os.O_CREAT, 0o644)
print(os.write(fd, b"abcdef"), os.lseek(fd, 2, os.SEEK_SET), os.read(fd, 3), os.fstat(fd).st_size)
os.ftruncate(fd, 4); os.close(fd)
print(open(base + "/y").read())
r, w = os.pipe()
os.write(w, b"pipe"); print(os.read(r, 10)); os.close(r); os.close(w)
for f in (lambda: os.stat(base + "/none"), lambda: os.readlink(base + "/y"), lambda: os.close(999), lambda: os.scandir(base + "/none"), lambda: os.stat(None)):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, str(e).replace(base, "BASE"))
print(os.uname().sysname, isinstance(os.fspath("x"), str), os.isatty(0))
class P:
    def __fspath__(self): return "pp"
print(isinstance(P(), os.PathLike), isinstance(3, os.PathLike), os.fspath(P()))
os.renames(base + "/y", base + "/z/q")
print(sorted(os.listdir(base)))
import shutil
shutil.rmtree(base)
print(os.path.exists(base))
