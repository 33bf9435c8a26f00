# pathlib: pure paths are texts with parts; concrete ones read, write, list and remove.
import os
import tempfile
import time
from pathlib import Path, PurePosixPath, PureWindowsPath

p = PurePosixPath("/usr/lib/python3.11/../x.tar.gz")
print(p.name, p.stem, p.suffix, p.suffixes, p.parent, p.parts, p.is_absolute())
print(p.with_name("y"), p.with_suffix(".txt"), p.with_stem("z"), p / "a" / "b", PurePosixPath("a") / "/b")
print(p.relative_to("/usr"), p.match("*.gz"), p.as_uri(), repr(p), p == PurePosixPath(str(p)), PurePosixPath("a") < PurePosixPath("b"))
try:
    p.relative_to("/etc")
except ValueError as e:
    print(e)
print(list(PurePosixPath("a/b/c").parents), PurePosixPath(""), PurePosixPath("a//b/./c"), PurePosixPath("a").joinpath("b", "c"))
w = PureWindowsPath("C:\\Users\\me\\file.txt")
print(w.drive, w.root, w.parts, w.as_posix(), w == PureWindowsPath("c:/users/ME/FILE.TXT"))

root = Path(tempfile.gettempdir()) / f"pathlib{os.getpid()}_{time.time_ns()}"
root.mkdir()
(root / "sub" / "deep").mkdir(parents=True)
one = root / "one.txt"
print(one.exists(), one.write_text("hällo\nwelt\n"), one.exists(), one.is_file(), root.is_dir(), one.stat().st_size)
print(one.read_text().split(), one.read_bytes()[:3])
with one.open("a") as f:
    f.write("more")
(root / "sub" / "two.py").touch()
(root / "sub" / "deep" / "three.py").write_text("x")
print(sorted(x.name for x in root.iterdir()), sorted(str(x.relative_to(root)) for x in root.rglob("*.py")))
print(sorted(x.name for x in root.glob("*/*.py")), one.rename(root / "renamed.txt").name, one.exists())
try:
    one.read_text()
except FileNotFoundError as e:
    print(type(e).__name__, e.errno, e.strerror)
try:
    (root / "sub").mkdir()
except FileExistsError as e:
    print(type(e).__name__, e.errno)
(root / "sub").mkdir(exist_ok=True)
(root / "link").symlink_to(root / "renamed.txt")
print((root / "link").is_symlink(), (root / "link").resolve().name, Path(".").resolve() == Path.cwd())
for path in sorted(root.rglob("*"), reverse=True):
    path.rmdir() if path.is_dir() and not path.is_symlink() else path.unlink()
root.rmdir()
print(root.exists(), {Path("a"): 1}[Path("a")], f"{Path('x')!s:>4}", os.fspath(Path("q")))
