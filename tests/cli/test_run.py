"""kukri run: arguments, exit status, signals, and when the program is compiled again."""
import os
import signal
import subprocess
import time
from pathlib import Path

from cli import KUKRI, expect, fails, kukri, main, succeeds, write


def compiles(*arguments: str) -> bool:
    """Is the C compiler called for this run?"""
    return "program.c" in kukri("run", "-v", *arguments).err


def test_arguments_and_name():
    write("app.py", "import sys\nprint(sys.argv)\n")
    for _ in range(2):      # compiled, then from the cache
        succeeds(kukri("run", "-O0", "app.py", "-o", "--help", "a b", ""), "['app.py', '-o', '--help', 'a b', '']\n")


def test_exit_status():
    write("app.py", "import sys\nsys.exit(int(sys.argv[1]))\n")
    for status in (0, 1, 42):
        expect(kukri("run", "app.py", str(status)).status == status, status)
    write("raises.py", "1 // 0\n")
    fails(kukri("run", "raises.py"), 1, "ZeroDivisionError")


def test_standard_input_is_the_programs():
    write("app.py", "print(input()[::-1])\n")
    succeeds(kukri("run", "app.py", stdin="abc\n"), "cba\n")


def test_signals():
    write("app.py", "print('ready', flush=True)\nwhile True:\n    pass\n")
    for number in (signal.SIGTERM, signal.SIGINT):
        process = subprocess.Popen([KUKRI, "run", "app.py"], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        process.stdout.readline()
        started = time.monotonic()
        process.send_signal(number)
        process.communicate(timeout=10)
        expect(process.returncode == -number and time.monotonic() - started < 1, (number, process.returncode))


def test_compiled_again_only_when_something_changed():
    write("app.py", "import helper\nprint(helper.value)\n")
    write("helper.py", "value = 1\n")
    time.sleep(0.05)         # a file changed in the tick in which a build began is not trusted
    expect(compiles("app.py"), "the first time")
    expect(not compiles("app.py"), "nothing changed")
    succeeds(kukri("run", "app.py"), "1\n")
    write("helper.py", "value = 2\n")
    time.sleep(0.05)
    expect(compiles("app.py"), "an imported module changed")
    succeeds(kukri("run", "app.py"), "2\n")
    expect(not compiles("app.py"), "nothing changed again")
    expect(compiles("-O0", "app.py"), "another option")
    expect(compiles("--no-cache", "app.py"), "not to be used")


def test_module_that_appears():
    os.makedirs("later")
    write("main/app.py", "import helper\nprint(helper.value)\n")
    write("later/helper.py", "value = 'later'\n")
    time.sleep(0.05)
    for _ in range(2):
        succeeds(kukri("run", "--path", "later", "main/app.py"), "later\n")
    write("main/helper.py", "value = 'beside'\n")
    succeeds(kukri("run", "--path", "later", "main/app.py"), "beside\n")


def test_starts_at_once():
    write("app.py")
    time.sleep(0.05)
    kukri("run", "app.py")
    started = time.monotonic()
    succeeds(kukri("run", "app.py"), "hello\n")
    expect(time.monotonic() - started < 0.1, time.monotonic() - started)


def test_cache_limit():
    cache = Path(os.environ["XDG_CACHE_HOME"]) if "XDG_CACHE_HOME" in os.environ else Path("cache")
    environment = {"XDG_CACHE_HOME": str(cache / "small"), "KUKRI_CACHE_MB": "1"}
    for i in range(12):
        write("app.py", f"print({i})\n")
        succeeds(kukri("build", "app.py", env=environment))
    size = sum(f.stat().st_size for f in (cache / "small").rglob("*") if f.is_file())
    expect(0 < size < 2 << 20, f"{size} bytes in the cache")


def test_no_cache_folder():
    write("app.py")
    succeeds(kukri("run", "app.py", env={"XDG_CACHE_HOME": "/proc/nowhere"}), "hello\n")
    succeeds(kukri("run", "app.py", env={"XDG_CACHE_HOME": None, "HOME": None}), "hello\n")


def test_nothing_is_left_behind():
    write("app.py")
    os.mkdir("tmp")
    succeeds(kukri("run", "--no-cache", "app.py", env={"TMPDIR": os.path.abspath("tmp")}), "hello\n")
    expect(os.listdir("tmp") == [], os.listdir("tmp"))


main(globals())
