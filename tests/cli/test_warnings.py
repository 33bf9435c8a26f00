"""kukri check -W: annotations that the values contradict, with the way by which the values come there."""
from cli import expect, fails, kukri, main, succeeds, write


def warned(text: str) -> list[str]:
    """The warnings and notes about a program, a line each, without file and code."""
    write("app.py", text)
    lines = succeeds(kukri("check", "-Wannotations", "app.py")).err.splitlines()
    told = [line.split(" ", 1) for line in lines if line.startswith("app.py:")]
    return [f"{place.split(':')[1]} {rest.replace('warning[K0401]: ', '')}" for place, rest in told]


def check(text: str, *expected: str) -> None:
    actual = warned(text)
    expect(actual == list(expected), "\n".join(actual))


def test_parameters():
    check("def area(side: int):\n    return side * 2\n\nsize = input().strip()\nprint(area(size), area(2), area(True))\n",
          "1 'side' is annotated int, but may be str", "5 note: the str is passed as 'side' here",
          "4 note: 'size' gets the str here")
    check("def f(x: int = None):\n    print(x)\nf()\nf(x=3)\nf(x=2.5)\n",
          "1 'x' is annotated int, but may be None", "1 note: it is the default",
          "1 'x' is annotated int, but may be float", "5 note: the float is passed as 'x' here")
    check("def f(x: float, y: complex, z: 'int | None', *rest: int):\n    pass\nf(1, 2.5, None, 'a')\nf(True, 1, 3)\n")


def test_results():
    check("def half(x: int) -> int:\n    return x / 2\nprint(half(3))\n",
          "1 the result of 'half' is annotated int, but may be float", "2 note: half() returns the float here")
    check("def find(xs: list[int]) -> int:\n    for x in xs:\n        return x\nprint(find([1]), find([]))\n",
          "1 the result of 'find' is annotated int, but may be None", "1 note: find() may end without a return")
    check("def g() -> int:\n    yield 1\nprint(list(g()))\n")   # no instance of what it gives
    check("def read(p) -> str:\n    with open(p) as f:\n        return f.read()\nprint(read(__file__))\n")


def test_variables_and_attributes():
    check("total: int = 0\ntotal += 1.5\nprint(total)\n",
          "1 'total' is annotated int, but may be float", "2 note: 'total' becomes the float here")
    check("class P:\n    x: int\n    def __init__(self, x):\n        self.x = x\n        self.y: str = x\n\nP(1)\nP(None)\n",
          "2 'x' is annotated int, but may be None", "4 note: 'x' gets the None here",
          "8 note: the None is passed as 'x' here", "5 'y' is annotated str, but may be None",
          "5 note: 'y' gets the None here", "8 note: the None is passed as 'x' here",
          "5 'y' is annotated str, but may be int", "5 note: 'y' gets the int here",
          "7 note: the int is passed as 'x' here")


def test_items():
    check("from typing import Dict, List\nxs: List[int] = []\nxs.append('a')\nd: Dict[str, int] = {'a': 1}\nd['b'] = None\n"
          "print(xs, d)\n", "2 an item of 'xs' is annotated int, but may be str", "3 note: the str is put in here",
          "4 a value of 'd' is annotated int, but may be None", "5 note: the None is stored here")
    check("def f(t: tuple[int, str], u: tuple[int, ...]):\n    print(t, u)\nf((1, 2), (1, 'x', 3))\n",
          "1 item 1 of 't' is annotated str, but may be int", "1 item 1 of 'u' is annotated int, but may be str")


def test_classes():
    classes = "class A: pass\nclass B(A): pass\nclass C: pass\n"
    check(classes + "def f(a: A, e: Exception, b: 'B'):\n    pass\nf(B(), KeyError(), B())\nf(C(), 3, A())\n",
          "4 'a' is annotated A, but may be C", "7 note: the C is passed as 'a' here",
          "4 'e' is annotated Exception, but may be int", "7 note: the int is passed as 'e' here",
          "4 'b' is annotated 'B', but may be A", "7 note: the A is passed as 'b' here")


def test_not_understood():
    check("from typing import Any, Callable, Iterable, TypeVar\nT = TypeVar('T')\n"
          "def f(a: Any, b: Callable, c: Iterable[int], d: T, e: 'unknown', g: object):\n    pass\nf(1, 2, 3, 4, 5, 6)\n")


def test_command_line():
    write("app.py", "x: int = 'a'\n")
    result = kukri("check", "app.py")
    expect(result.status == 0 and not result.err, result)
    fails(kukri("check", "-Wnonsense", "app.py"), 2, "there is: annotations")
    github = succeeds(kukri("check", "-W", "annotations", "--message-format=github", "app.py")).err
    expect(github.startswith("::warning file=app.py,line=1"), github)


main(globals())
