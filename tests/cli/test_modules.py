"""-m MODULE and folders with a __main__.py: which file runs, what it is called, which packages come first."""
from cli import expect, fails, kukri, main, run, succeeds, write


def make_package() -> None:
    write("tool/__init__.py", "print('init', __name__, __package__)\nVERSION = '1.0'\n")
    write("tool/__main__.py", "import sys\nfrom . import VERSION\nfrom .core import work\n"
                              "print(__name__, __package__, VERSION, work(), sys.argv[1:])\n")
    write("tool/core.py", "from tool import VERSION\ndef work(): return VERSION, __name__, __package__\n")
    write("tool/cli.py", "from .core import work\nif __name__ == '__main__': print('cli', work(), __package__)\n")
    write("tool/bad.py", "from ... import x\n")


def test_package():
    make_package()
    for _ in range(2):      # compiled, then from the cache
        succeeds(kukri("run", "-O0", "-m", "tool", "a", "-m"),
                 "init tool tool\n__main__ tool 1.0 ('1.0', 'tool.core', 'tool') ['a', '-m']\n")


def test_module_in_package():
    make_package()
    succeeds(kukri("run", "-O0", "-m", "tool.cli"), "init tool tool\ncli ('1.0', 'tool.core', 'tool') tool\n")


def test_relative_import_too_far():
    make_package()
    fails(kukri("run", "-O0", "-m", "tool.bad"), 1, "ImportError: attempted relative import beyond top-level package")
    fails(kukri("run", "-O0", "tool/bad.py"), 1, "ImportError: attempted relative import with no known parent package")


def test_missing_module():
    fails(kukri("run", "-m", "nowhere.at.all"), 2, "no module named 'nowhere.at.all'")


def test_folder():
    write("app/__main__.py", "import sys, other\nprint(__name__, repr(__package__), other.X, sys.argv)\n")
    write("app/other.py", "X = 1\n")
    succeeds(kukri("run", "-O0", "app", "q"), "__main__ '' 1 ['app', 'q']\n")
    write("empty/other.py", "X = 1\n")
    fails(kukri("run", "empty"), 2, "the folder 'empty' has no __main__.py")


def test_entry_points():
    write("pkg/__init__.py", "")
    write("pkg/cli.py", "import sys\n\n\ndef main():\n    print('args', sys.argv[1:])\n    return len(sys.argv) - 1\n\n\n"
                        "class App:\n    def run(self):\n        print('app')\n\n\napp = App()\n")
    succeeds(kukri("build", "--entry", "pkg.cli:main"))
    result = run("./cli", "a", "b")
    expect(result.status == 2 and result.out == "args ['a', 'b']\n" and not result.err, result)
    succeeds(kukri("build", "--entry=pkg.cli:app.run", "-o", "app"))
    succeeds(run("./app"), "app\n")
    succeeds(kukri("check", "--entry", "pkg.cli:main"))
    fails(kukri("check", "--entry", "pkg.none:main"), 1, "No module named 'pkg.none'")
    for wrong in ("pkg.cli", ":main", "pkg.cli:", "pkg..cli:main", "pkg.cli:main()", "1pkg:main", "a:b:c", "a:b."):
        fails(kukri("check", "--entry", wrong), 2, "MODULE:FUNCTION")
    fails(kukri("build", "--entry", "pkg.cli:main", "pkg/cli.py"), 2, "one program at a time")


main(globals())
