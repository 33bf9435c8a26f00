# Paths and links: ~, $names, mounts, times, links of both kinds, common parts, and the errors.
import os
import os.path as p
import tempfile
import time


def show(call) -> None:
    try:
        print(call())
    except (ValueError, TypeError, OSError) as e:
        print(type(e).__name__, str(e).replace(folder, "FOLDER"))


folder = p.join(tempfile.gettempdir(), f"kk-links-{os.getpid()}-{time.time_ns()}")
os.mkdir(folder)
os.environ["HOME"] = "/home/someone/"
os.environ["KK_X"] = "value"
for path in ("", "~", "~/", "~/a", "a~", "~nobody-here/x", "~root", "~root/x", b"~/b"):
    print(repr(path), p.expanduser(path))
os.environ["HOME"] = "/"
print(p.expanduser("~"), p.expanduser("~/a"), p.expanduser("~a/b/~"))
os.environ["HOME"] = ""
print(p.expanduser("~/a"), p.expanduser("~"))
for path in ("$KK_X", "${KK_X}/a", "$KK_X-$KK_Y", "a$", "$$KK_X", "${KK_X", "${}", "$KK_Xa", "a$KK_X.b", "", b"$KK_X/b", "é$KK_X"):
    print(repr(path), p.expandvars(path))
for path in ("", "/", "//", "///", "a", "a/", "/a/b", "a/../b", "../a", "/..", "./.", "a//b/./c", "a/b/../../..", b"a/./b"):
    print(repr(path), p.normpath(path), p.split(path), p.basename(path), p.dirname(path), p.splitext(path), p.isabs(path), p.splitdrive(path), p.normcase(path))
for path in ("a.b.c", ".a", "..a", "a.", ".a.b", "x/.a", "x.y/a", "...", "a..b", b"a.b"):
    print(repr(path), p.splitext(path))
print(p.join("a", "b"), p.join("a/", "b"), p.join("a", "/b"), p.join("a", ""), p.join("", "a"), p.join("a", "b", "/c", "d"), p.join(b"a", b"b"))
print(p.commonprefix(["abc", "abd"]), p.commonprefix([]), p.commonprefix(["é1", "é2"]), p.commonprefix([b"ab", b"ac"]), p.commonpath(["/a/b", "/a/c"]), p.commonpath(["a/b", "a"]), p.commonpath(["/"]))
print(p.relpath("/a/b", "/a/c"), p.relpath("/a", "/a"), p.relpath("/a/b/c", "/a"), p.relpath("/", "/a/b"), p.relpath(b"/a/b", b"/a"))
for call in (lambda: p.commonpath([]), lambda: p.commonpath(["/a", "b"]), lambda: p.join("a", b"b"), lambda: p.join("a", 5), lambda: p.relpath("", "a"), lambda: p.commonpath(["a", b"a"]), lambda: p.normpath(5),
             lambda: p.expanduser(5), lambda: p.splitext(None), lambda: p.getsize(folder + "/none"), lambda: p.getmtime(folder + "/none"), lambda: p.realpath(folder + "/none", strict=True)):
    show(call)
name = p.join(folder, "file")
with open(name, "w") as f:
    f.write("0123456789")
os.utime(name, (1000, 2000))
print(p.getatime(name), p.getmtime(name), p.getsize(name), p.getctime(name) > 1e9, p.lexists(name), p.ismount("/"), p.ismount(folder), p.ismount(name), p.ismount(folder + "/none"))
os.symlink("file", folder + "/soft")
os.symlink("nowhere", folder + "/broken")
os.link(name, folder + "/hard")
print(p.samefile(name, folder + "/hard"), p.samefile(name, folder + "/soft"), p.samefile(name, folder), os.stat(name).st_nlink, os.readlink(folder + "/soft"), p.islink(folder + "/soft"))
print(p.exists(folder + "/broken"), p.lexists(folder + "/broken"), p.isfile(folder + "/soft"), p.isdir(folder), p.lexists(folder + "/none"))
os.symlink("loop2", folder + "/loop1")
os.symlink(folder + "/loop1", folder + "/loop2")
os.symlink("/nowhere/at/all", folder + "/far")
for link in ("loop1", "broken", "broken/x/../y", "far/z", "none/a", "soft"):
    print(link, p.realpath(folder + "/" + link).replace(p.realpath(folder), "FOLDER"))
os.link(folder + "/soft", folder + "/hardsoft", follow_symlinks=False)
print(p.islink(folder + "/hardsoft"), p.realpath(folder + "/soft") == p.realpath(name), p.basename(p.realpath(folder + "/broken")))
os.truncate(name, 4)
print(p.getsize(name), open(name).read(), open(folder + "/hard").read())
os.truncate(name, 6)
print(open(name, "rb").read())
os.chmod(name, 0o600)
print(oct(os.stat(name).st_mode & 0o777), os.access(name, os.R_OK), os.access(name, os.X_OK), os.access(folder + "/none", os.F_OK))
os.chown(name, os.getuid(), os.getgid())
os.chown(name, -1, -1)
for call in (lambda: os.link(name, name), lambda: os.link(folder + "/none", folder + "/x"), lambda: os.symlink("a", name), lambda: os.readlink(name), lambda: os.truncate(folder + "/none", 1), lambda: os.truncate(name, -1),
             lambda: os.rmdir(folder), lambda: os.mkdir(folder), lambda: os.makedirs(folder), lambda: os.makedirs(name + "/x"), lambda: os.remove(folder + "/none"), lambda: os.rename(folder + "/none", name), lambda: os.listdir(name), lambda: os.chdir(name), lambda: os.chmod(folder + "/none", 1)):
    show(call)
os.makedirs(folder + "/d/e/f", exist_ok=True)
os.makedirs(folder + "/d/e/f/", exist_ok=True)
os.removedirs(folder + "/d/e/f")
print(sorted(os.listdir(folder)), p.exists(folder))
fd = os.open(folder, os.O_RDONLY)
print(sorted(os.listdir(fd)) == sorted(os.listdir(folder)))
os.close(fd)
here = os.getcwd()
os.chdir(folder)
print(p.samefile(os.getcwd(), folder), os.getcwdb() == os.fsencode(os.getcwd()), os.fsdecode(b"a\xff") == "a\udcff", os.fsencode("a\udcff"), p.abspath("x") == p.join(os.getcwd(), "x"))
os.chdir(here)
old = os.umask(0o77)
print(os.umask(old) == 0o77)
a, b = os.pipe()
c = os.dup(b)
os.write(c, b"through")
os.close(c)
print(os.read(a, 100), os.write(b, bytearray(b"x")), os.read(a, 1))
d = os.dup2(a, a)
print(d == a)
show(lambda: os.read(a, -1))
show(lambda: os.write(b, "text"))
show(lambda: os.read(9999, 1))
show(lambda: os.close(9999))
show(lambda: os.dup(9999))
os.close(a)
os.close(b)
print(os.getppid() > 0, os.getuid() >= 0, os.geteuid() == os.getuid(), os.getgid() >= 0, os.getegid() >= 0, len(os.urandom(5)), os.urandom(0))
show(lambda: os.urandom(-1))
for name in os.listdir(folder):
    os.remove(p.join(folder, name))
os.rmdir(folder)
