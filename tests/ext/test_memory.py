"""What crosses the boundary is released: the process does not grow with the number of calls."""
import os
import subprocess
import sys
from pathlib import Path

KUKRI = os.environ.get("KUKRI", str(Path(__file__).parents[2] / "build/kukri"))
PYTHON = os.environ.get("PYTHON", "/usr/bin/python3.11")
WORK = Path(os.environ.get("WORK", "/tmp/kukri-ext-memory"))

LIB = '''
class Node:
    def __init__(self, value):
        self.value = value

def number(n):
    return n + 1

def text(s):
    return s + "x"

def first(xs):
    return xs[0]

def make_list(n):
    return [n, n + 1, n + 2]

def make_dict(n):
    return {"n": n}

def make_node(n):
    return Node([n])

def apply(f, n):
    return f(n)

def closure(n):
    return lambda x: x + n

def generate(n):
    yield n
    yield n + 1

def catch(f):
    try:
        f()
    except ValueError as e:
        return str(e)

def fail(n):
    raise KeyError(n)
'''

USE = '''
import gc, sys
import lib

def rss():
    for line in open("/proc/self/status"):
        if line.startswith("VmRSS"):
            return int(line.split()[1])

def bad():
    raise ValueError("bad")

def failing(n):
    try:
        lib.fail(n)
    except KeyError:
        pass

KINDS = {
    "number": lambda i: lib.number(i), "text": lambda i: lib.text("abc"), "first": lambda i: lib.first([i] * 100),
    "list": lambda i: lib.make_list(i).append(1), "dict": lambda i: lib.make_dict(i), "node": lambda i: lib.make_node(i),
    "callback": lambda i: lib.apply(abs, i), "closure": lambda i: lib.closure(i)(1), "generator": lambda i: list(lib.generate(i)),
    "caught": lambda i: lib.catch(bad), "raised": failing,
}
few, many = int(sys.argv[1]), int(sys.argv[2])
for name, f in KINDS.items():
    for i in range(few):
        f(i)
    before = rss()
    for i in range(many):
        f(i)
    grown = rss() - before
    print(name, grown)
    assert grown <= 24 * 1024, f"{name}: {grown} KB more after {many} calls"
'''

WORK.mkdir(parents=True, exist_ok=True)
(WORK / "lib.py").write_text(LIB)
(WORK / "use.py").write_text(USE)
subprocess.run([KUKRI, "build", "--ext", "lib.py"], cwd=WORK, check=True)
result = subprocess.run([PYTHON, "use.py", "20000", "100000"], cwd=WORK, capture_output=True, text=True, timeout=300)
print(result.stdout, result.stderr)
sys.exit(result.returncode)
