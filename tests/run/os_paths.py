# os.path: paths as texts.
import os
import os.path
from os.path import join, splitext

PATHS = ["", "/", "//", "///", "a", "a/", "/a", "a/b", "/a/b.c", "a.b/c", ".profile", "a/.b.c", "..", "../a", "a//b///c",
         "//a/b", "a/./b/../c", "/..", "/../a", "a/..", "../../b", "ä/ö.ü", "..a", "a.", "/a/b/", "x.tar.gz", "...a.b"]
for path in PATHS:
    print(repr(path), os.path.split(path), os.path.splitext(path), os.path.basename(path), os.path.dirname(path),
          os.path.normpath(path), os.path.isabs(path), os.path.splitdrive(path))
print(join("a", "b"), join("a/", "b"), join("a", "/b", "c"), join("a"), join("", "b"), join("a", ""), join("a", "b/", "c"))
print(splitext("name.txt")[1], os.sep, repr(os.linesep), os.name, os.curdir, os.pardir, os.pathsep, os.extsep, os.devnull)
os.chdir("/usr")
print(os.path.abspath("lib/../x"), os.path.abspath("/a/./b"), os.path.abspath(""), os.getcwd())
print(os.path.relpath("/usr/lib"), os.path.relpath("/a/b", "/a/c"), os.path.relpath("/", "/a/b"), os.path.relpath("/a", "/"),
      os.path.relpath("/a/b", "/a/b"), os.path.relpath("x", "y"))
print(os.path.commonpath(["/a/b/c", "/a/b/d"]), os.path.commonpath(["a/b", "a"]), os.path.commonpath(["/a", "/b"]),
      repr(os.path.commonpath(["a", "b"])), os.path.commonprefix(["/abc", "/abd"]), repr(os.path.commonprefix([])))
os.environ["HOME"] = "/home/someone"
os.environ["KUKRI_X"] = "value"
print(os.path.expanduser("~"), os.path.expanduser("~/a"), os.path.expanduser("a~"), os.path.expanduser("~nobody_here/x"),
      os.path.expanduser("~root"))
print(os.path.expandvars("$KUKRI_X/${KUKRI_X}x/$NOPE/$/a$"), os.path.normcase("A/b"))
print(os.path.join(b"a", b"b"), os.path.basename(b"a/b"), os.path.splitext(b"a.b"), os.path.normpath(b"a/../b"))
print(os.path.exists("/usr"), os.path.isdir("/usr"), os.path.isfile("/usr"), os.path.exists("/nope"), os.path.exists("a\0b"),
      os.path.islink("/usr"), os.path.ismount("/"), os.path.realpath("/usr/../usr/."), os.path.realpath("/nope/../x/y"))
for bad in (lambda: os.path.join("a", 5), lambda: os.path.join("a", b"b"), lambda: os.path.basename(5),
            lambda: os.path.exists(5.5), lambda: os.path.relpath(""), lambda: os.path.getsize("/nope"),
            lambda: os.path.commonpath([]), lambda: os.path.commonpath(["a", "/b"]), lambda: os.path.islink(5.5),
            lambda: os.path.join(5, "a"), lambda: os.fspath(5), lambda: os.path.samefile("/nope", "/")):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
