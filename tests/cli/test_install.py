"""make install: the installed compiler needs nothing of the repository."""
import os
import shutil
from pathlib import Path

from cli import expect, main, run, succeeds, write

ROOT = Path(__file__).resolve().parents[2]
BUILD = os.environ.get("BUILD", str(ROOT / "build"))


def make(goal: str, folder: Path, prefix: str) -> None:
    succeeds(run("make", "-C", str(ROOT), f"B={BUILD}", goal, f"PREFIX={prefix}", f"DESTDIR={folder}", timeout=300))


def test_install_move_uninstall():
    stage = Path("stage").absolute()
    make("install", stage, "/opt/kukri")
    installed = sorted(str(p.relative_to(stage)) for p in stage.rglob("*") if p.is_file() or p.is_symlink())
    for name in ("bash-completion/completions/kukri", "man/man1/kukri.1", "zsh/site-functions/_kukri"):
        expect("opt/kukri/share/" + name in installed, installed)
    expect("opt/kukri/bin/kukri" in installed and "opt/kukri/lib/kukri/libkukri.a" in installed, installed)
    expect(not any(os.path.islink(stage / name) for name in installed), "no links into the repository")
    shutil.move(stage / "opt/kukri", "moved")
    write("app.py")
    kukri = os.path.abspath("moved/bin/kukri")
    shown = succeeds(run(kukri, "build", "-v", "--no-cache", "app.py")).err
    expect(str(ROOT) + "/" not in shown.replace(os.getcwd(), ""), shown, "the repository is not used")
    succeeds(run("./app"), "hello\n")
    os.mkdir("bin")
    os.symlink(kukri, "bin/kukri")
    succeeds(run("bin/kukri", "run", "app.py"), "hello\n")
    make("install", stage, "/opt/kukri")
    make("uninstall", stage, "/opt/kukri")
    left = [str(p) for p in stage.rglob("*") if p.is_file()]
    expect(left == [], left)


main(globals())
