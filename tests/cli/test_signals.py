"""Ctrl-C ends every loop soon, with CPython's traceback and status; pipes that close; when output is flushed."""
from __future__ import annotations

import os
import pty
import signal
import subprocess
import sys
import time
from pathlib import Path

from cli import KUKRI, expect, kukri, main, succeeds, write

SECONDS = 0.5
LOOPS = {
    "while": "while True:\n    pass\n",
    "while_in_function": "def spin():\n    i = 0\n    while True:\n        i ^= 1\nspin()\n",
    "for": "def spin():\n    total = 0\n    for i in range(10**15):\n        total += i & 3\n    print(total)\nspin()\n",
    "sum": "print(sum(range(10**12)))\n",
    "max": "print(max(range(10**12)))\n",
    "any": "print(any(range(0, -10**12, 10**13)) or any(i < 0 for i in range(10**12)))\n",
    "comprehension": "print(len([i for i in range(10**12) if i < 0]))\n",
    "list_contains": "a = [0, 1.5] * 10**6\nwhile 'x' not in a:\n    pass\n",
    "recursion": "def fib(n):\n    return n if n < 2 else fib(n - 1) + fib(n - 2)\nprint(fib(90))\n",
    "big_power": "n = 3\nwhile True:\n    n = n * n % (10**500 + 7)\n",
    "exceptions": "while True:\n    try:\n        {}['x']\n    except KeyError:\n        pass\n",
    "dict": "d = {i: i for i in range(10**5)}\nwhile True:\n    for k in d:\n        d[k] += 1\n",
}
SORT = """import sys
x = 1
items = []
for i in range(10**7):
    x = x * 1103515245 % 2147483647
    items.append(x)
sys.stdout.write("ready")
sys.stdout.flush()
while True:
    copy = items[:]
    copy.sort(ARGUMENTS)
"""


def interrupted(command: list[str], wait_for: bytes = b"", delay: float = 0.3) -> tuple[int, bytes, float]:
    """Its status, standard error, and the time it took to end, after an interrupt."""
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, process_group=0)
    try:
        assert process.stdout
        if wait_for:
            expect(process.stdout.read(len(wait_for)) == wait_for, command)
        time.sleep(delay)
        start = time.monotonic()
        os.killpg(process.pid, signal.SIGINT)
        _, err = process.communicate(timeout=20)
        return process.returncode, err, time.monotonic() - start
    finally:
        process.kill()


def check_interrupted(result: tuple[int, bytes, float], name: str) -> None:
    status, err, seconds = result
    expect(status == -signal.SIGINT, result, name)
    expect(err.startswith(b"Traceback (most recent call last):\n") and err.endswith(b"\nKeyboardInterrupt\n"), result, name)
    expect(seconds < SECONDS + 0.5 * os.getloadavg()[0] / (os.cpu_count() or 1), result, name)   # a loaded machine is slower


def test_interrupt_ends_loops() -> None:
    for name, text in LOOPS.items():
        write(f"{name}.py", text)
        succeeds(kukri("build", f"{name}.py"))
        check_interrupted(interrupted([f"./{name}"]), name)


def test_interrupt_through_run() -> None:
    write("spin.py", "print('ready', flush=True)\nwhile True:\n    pass\n")
    check_interrupted(interrupted([KUKRI, "run", "spin.py"], b"ready\n"), "kukri run")


def test_interrupt_ends_a_sort() -> None:
    for name, arguments in (("plain", ""), ("reverse", "reverse=True"), ("key", "key=lambda item: item")):
        write(f"sort_{name}.py", SORT.replace("ARGUMENTS", arguments))
        succeeds(kukri("build", f"sort_{name}.py"))
        check_interrupted(interrupted([f"./sort_{name}"], b"ready"), name)


def test_interrupt_can_be_caught() -> None:
    write("caught.py", "print('ready', flush=True)\ntry:\n    while True:\n        pass\nexcept KeyboardInterrupt as error:\n"
          "    print('caught', repr(error))\nfinally:\n    print('finally')\n")
    succeeds(kukri("build", "caught.py"))
    process = subprocess.Popen(["./caught"], stdout=subprocess.PIPE)
    assert process.stdout
    expect(process.stdout.read(6) == b"ready\n", "caught")
    process.send_signal(signal.SIGINT)
    out, _ = process.communicate(timeout=20)
    expect((process.returncode, out) == (0, b"caught KeyboardInterrupt()\nfinally\n"), out)


def piped(command: list[str], lines: int) -> tuple[bytes, int, bytes]:
    """Its first lines, status and standard error when whoever reads closes the pipe after them."""
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert process.stdout and process.stderr
    out = b"".join(process.stdout.readline() for _ in range(lines))
    process.stdout.close()
    err = process.stderr.read()
    return out, process.wait(timeout=20), err


def test_closed_pipe() -> None:
    programs = {
        "endless": "n = 0\nwhile True:\n    print('line', n)\n    n += 1\n",
        "short": "print('a')\nprint('b')\nimport time\ntime.sleep(0.3)\nprint('c')\n",
        "flushed": "import time\nprint('a', flush=True)\ntime.sleep(0.3)\nprint('b', flush=True)\n",
        "caught": "import sys, time\nprint('a', flush=True)\ntime.sleep(0.3)\ntry:\n    print('b', flush=True)\n"
                  "except BrokenPipeError as error:\n    print(error, file=sys.stderr)\n",
    }
    for name, text in programs.items():
        write(f"pipe_{name}.py", text)
        succeeds(kukri("build", f"pipe_{name}.py"))
        path = str(Path(f"pipe_{name}.py").resolve())
        lines = 0 if name == "short" else 1
        wanted, got = piped([sys.executable, path], lines), piped([f"./pipe_{name}"], lines)
        expect(got == wanted, got, f"{name}: CPython gives {wanted}")


BUFFERING = "import time\nprint('one')\nprint('two', end='')\ntime.sleep(0.8)\nprint(' three')\n"


def seen_early(command: list[str], on_terminal: bool) -> bytes:
    """What has arrived on standard output half a second before the program ends."""
    reader, writer = pty.openpty() if on_terminal else os.pipe()
    process = subprocess.Popen(command, stdout=writer)
    os.close(writer)
    time.sleep(0.4)
    os.set_blocking(reader, False)
    try:
        early = os.read(reader, 100)
    except BlockingIOError:
        early = b""
    process.wait(timeout=20)
    os.close(reader)
    return early


def test_buffering() -> None:
    write("buffering.py", BUFFERING)
    succeeds(kukri("build", "buffering.py"))
    for on_terminal in (True, False):
        wanted = b"one\r\n" if on_terminal else b""
        got = seen_early(["./buffering"], on_terminal)
        expect(got == wanted, got, "on a terminal" if on_terminal else "to a pipe")


def test_output_before_a_traceback() -> None:
    write("order.py", "print('before')\nprint('half', end='')\n1 // 0\n")
    succeeds(kukri("build", "order.py"))
    done = subprocess.run(["./order"], stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    wanted = subprocess.run([sys.executable, str(Path("order.py").resolve())], stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    expect((done.stdout, done.returncode) == (wanted.stdout, wanted.returncode), done.stdout, str(wanted.stdout))


main(globals())
