"""test_str_bulk.py - random operations on str and bytes, compared with Python's own.

Compiles str_bulk.c (its head explains the language) against the debug runtime, feeds it operations and compares what it
prints with what this Python gives: results and the texts of exceptions. SEED and COUNT in the environment change what is
run. `kinds` below are the groups of operations; each is a function that adds one random operation to the list.
"""
import copy
import os
import random
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
BUILD = Path(os.environ.get("BUILD", "build"))
WORK = Path(os.environ.get("WORK", "/tmp"))

R = random.Random(int(os.environ.get("SEED", "1")))
CASES: list[tuple[str, tuple, dict | None]] = []
CLASSES = {"str": str, "bytes": bytes, "bytearray": bytearray}


def add(name, *args, keywords=None):
    CASES.append((name, args, keywords))


# ---------------------------------------------------------------- random material

ALPHABETS = ["ab", "abcAB ,.", "aAbB \t\n-", "a\xe9\xdf\xb5 \x85\xa0", "aα σΣ\u0345\u3000\u2028", "a\U0001f600 \U00010400b",
             "aéΣß\U0001d400'\"\\\n\x00\x7f", "0123456789+-_.", "ǅǆﬁİıſΐᾳ aA'", "\ud800\udc80\udcffa\u1234", "{}[]!:0a.rs"]
HUGE = [2**63, -2**63 - 1, 2**70, -2**70]


def letters(longest=12, alphabet=None):
    alphabet = alphabet or R.choice(ALPHABETS)
    length = R.choice([0, 1, 1, 2, 3, 5, 8, longest, R.randrange(longest + 1)])
    return "".join(R.choice(alphabet) for _ in range(length))


def code_point():
    return R.choice([R.randrange(0x300), R.randrange(0x3000), R.randrange(0xE000, 0x20000), R.randrange(0x110000)])


def text(longest=12):
    luck = R.random()
    if luck < .8:
        return letters(longest)
    if luck < .9:
        return "".join(chr(code_point()) for _ in range(R.randrange(6)))
    return letters(longest) * R.randrange(1, 30)


def data(longest=12):
    if R.random() < .3:
        return R.choice([b"abc ", b"ab", b"xyz\n", b"A b-C"]) * R.randrange(5)
    pools = [b"ab", b"aB \t\n,", bytes(range(256)), "é\u1234\U0001f600a".encode()]
    return bytes(R.choice(R.choice(pools)) for _ in range(R.choice([0, 1, 2, 3, 5, longest])))


def part(s):
    if s and R.random() < .7:
        i = R.randrange(len(s))
        return s[i:i + R.choice([1, 1, 2, 3])]
    return letters(3) if isinstance(s, str) else data(3)


def index():
    return R.choice([None, 0, 1, 2, 3, -1, -2, -3, 5, 10, -10, *HUGE, R.randrange(-15, 15)])


def some(*choices):
    """The arguments after the others: one of the choices, which are lists."""
    return R.choice(choices)


def sometimes_wrong(v, wrong=(1, None, b"x", 2.5, [], ("a",))):
    return R.choice(wrong) if R.random() < .04 else v


def value():
    return R.choice([1, -5, 0, 10**30, -2**80, 2.5, -0.0, 1e300, float("inf"), float("nan"), "abc", "é", "", None, True,
                     [1, "a"], ("x",), {"k": 1}, b"ab", 255, 65, 0x1F600, 1e-7, 123456.789, [], -1])


# ---------------------------------------------------------------- operations on str

PLAIN = ("capitalize casefold isalnum isalpha isascii isdecimal isdigit isidentifier islower isnumeric isprintable isspace "
         "istitle isupper lower swapcase title upper").split()
ENCODINGS = ["utf-8", "UTF8", "utf_8", "ascii", "latin-1", "ISO-8859-1", "latin1", "utf-16", "utf-16-le", "utf-16-be",
             "utf-32", "utf-32-le", "utf-8-sig", "U8", "l1", "foo"]
HANDLERS = ["strict", "ignore", "replace", "surrogateescape", "backslashreplace", "surrogatepass", "xmlcharrefreplace"]


def str_plain(s):
    add("str." + R.choice(PLAIN), s)


def str_find(s):
    name = R.choice(["find", "rfind", "index", "rindex", "count"])
    add("str." + name, s, sometimes_wrong(part(s)), *some([], [index()], [index(), index()]))


def str_ends(s):
    ends = R.choice([part(s), s[:2], s[-2:], (part(s), s[:1]), (part(s), 1), ()])
    add("str." + R.choice(["startswith", "endswith"]), s, sometimes_wrong(ends), *some([], [], [index()]))


def str_split(s):
    separator = sometimes_wrong(R.choice([None, None, part(s), s[:1], ""]))
    limit = R.choice([-1, 0, 1, 2, 3, -5, 100])
    add("str." + R.choice(["split", "rsplit"]), s, *some([], [separator], [separator, limit]))


def str_lines(s):
    add("str.splitlines", s, *some([], [True], [False]))


def str_partition(s):
    add("str." + R.choice(["partition", "rpartition"]), s, sometimes_wrong(part(s)))


def str_strip(s):
    name = R.choice(["strip", "lstrip", "rstrip"])
    add("str." + name, s, *some([], [None], [sometimes_wrong(letters(3))], [s[:2]], [" "]))


def str_pad(s):
    fill = some([], [], ["*"], ["é"], ["\U0001f600"], ["ab"], [""], [1])
    add("str." + R.choice(["center", "ljust", "rjust"]), s, R.choice([0, 5, 10, 13, -3, 20]), *fill)
    add("str.zfill", R.choice([s, "-" + s, "+" + s]), R.choice([0, 5, 10, 20, -1]))


def str_tabs(s):
    add("str.expandtabs", letters(20, "a\té\n\rb\t"), *some([], [4], [0], [-1], [1]))


def str_replace(s):
    new = R.choice([part(s), letters(3), "", "\U0001f600", "é"])
    add("str.replace", s, part(s), new, *some([], [], [1], [2], [0], [-1]))
    add("str." + R.choice(["removeprefix", "removesuffix"]), s, R.choice([s[:2], s[-2:], part(s)]))


def str_join(s):
    items = [text(5) for _ in range(R.randrange(5))]
    if R.random() < .1:
        items.insert(R.randrange(len(items) + 1), 1)
    add("str.join", letters(2), R.choice([items, tuple(items), s, dict.fromkeys(items), 5]))


def str_translate(s):
    n = R.randrange(4)
    table = str.maketrans("".join(R.sample("aébΣ", n)), letters(n, "xyz\U0001f600").ljust(n, "q")[:n])
    add("str.translate", s, R.choice([table, {97: None, 98: "zz", 233: 0x1F600, 99: "é"}, {97: -1}, {97: 2**70}, {97: 2.5},
                                      [None] * 97 + ["Q"], {}, "abcdefgh" * 20]))
    add("str.maketrans", *R.choice([("ab", "cd"), ("ab", "c"), (1, "cd"), ({"a": 1}, "cd"), ({"a": 1, 98: "x"},), ({"ab": 1},),
                                    ({2.5: 1},), ("ab",), ("ab", "cd", "e")]))


def str_operator(s):
    other = sometimes_wrong(R.choice([s, text(), s + "a", part(s)]))
    add(R.choice(["add", "iadd", "lt", "eq", "ge", "in"]), part(s), other)
    add("mul", *R.choice([(s, R.choice([0, 1, 2, 3, -1, 7])), (2, s), (s, "a"), (s, 2**70), (s, True), ("", 2**62), ("ab", 2**62)]))
    add(R.choice(["repr", "ascii", "list", "len"]), s)


def str_item(s):
    steps = [None, 1, 2, -1, -2, 3, 0]
    add("get", s, R.choice([index(), slice(index(), index(), R.choice(steps)), slice(index(), index()), "a", 2.5, True]))


def str_encode(s):
    add("str.encode", R.choice([s, s, "a\ud800\udc80b", "é\udcff"]), R.choice(ENCODINGS), R.choice(HANDLERS))


# ---------------------------------------------------------------- formatting

def spec():
    return "".join(R.choice(choices) for choices in [
        ["", "", R.choice(["<", "^", ">", "*<", "é^", "x>", "=", "0=", "{<"])], ["", "", "", "+", " ", "-"], ["", "", "", "z"],
        ["", "", "", "#"], ["", "", "0"], ["", "1", "5", "10", "20"], ["", "", "", ",", "_"], ["", "", ".0", ".2", ".10", "."],
        ["", "s", "s", "s", "d", "x", "%", "é", "zz"]])


def replacement_field():
    name = R.choice(["", "", "0", "1", "a", "b", "5", "0[0]", "a[k]", "0.real", "a.b", "1[1]", "[0]", "a[", "0]", "٣",
                     "99999999999999999999", " 0"])
    conversion = R.choice(["", "", "", "", "!r", "!s", "!a", "!x", "!", "!rx"])
    nested = R.choice(["{}", "{0}", "{b}", ">{}", "5", ">10", "s", spec(), "{{}}", "{:{}}"])
    return "{" + name + conversion + R.choice(["", "", "", ":" + nested]) + R.choice(["}"] * 7 + [""])


def format_text():
    pieces = [replacement_field, lambda: letters(5, "ab é{}\U0001f600"), lambda: R.choice(["{{}}", "{{x"])]
    return "".join(R.choice(pieces)() for _ in range(R.randrange(5)))


def percent_text():
    def conversion():
        return "%" + "".join(R.choice(choices) for choices in [
            ["", "", "", "(a)", "(b)", "(", "(a"], ["", "", "-", "+", " ", "#", "0", "-0", "+#0"], ["", "", "5", "10", "*", "1"],
            ["", "", "", ".0", ".3", ".10", ".*", "."], ["", "", "", "", "l", "h"], list("dsrsdxXofFeEgGcaiu%zsd")])
    return "".join(R.choice([conversion, conversion, lambda: letters(5, "ab é%\U0001f600")])() for _ in range(R.randrange(5)))


def str_format(s):
    add("str.format", format_text(), *[value() for _ in range(R.randrange(4))],
        keywords=R.choice([None, {"a": value()}, {"a": value(), "b": value(), "k": 1}]))
    add("str.format_map", format_text(), R.choice([{"a": value(), "b": 3}, {}, [1]]))
    add("format", s, spec())


def str_percent(s):
    add("mod", percent_text(), R.choice([value(), (value(),), (value(), value()), {"a": value(), "b": value()},
                                         (R.randrange(-3, 12), value()), (3, 2, value())]))


def bytes_percent(b):
    kinds = R.choice([bytes, bytes, bytearray])
    arguments = [R.choice([value(), b, bytearray(b"q")]) for _ in range(2)]
    add("mod", kinds(percent_text().replace("z", "b").encode("latin-1", "replace")),
        R.choice([arguments[0], (arguments[0],), tuple(arguments), {b"a": arguments[0], b"b": arguments[1]}]))


# ---------------------------------------------------------------- operations on bytes and bytearray

def wrong_bytes(v):
    return R.choice(["x", 1, None, 2.5, 300, 97]) if R.random() < .08 else v


def bytes_find(b):
    name = R.choice(["find", "rfind", "index", "rindex", "count"])
    add("bytes." + name, b, wrong_bytes(part(b)), *some([], [index()], [index(), index()]))
    ends = R.choice([part(b), b[:2], (b[-1:], b"a"), ("a",)])
    add("bytes." + R.choice(["startswith", "endswith"]), b, wrong_bytes(ends), *some([], [index()]))


def bytes_split(b):
    limit = R.randrange(-1, 3)
    add("bytes." + R.choice(["split", "rsplit"]), b, *some([], [None], [wrong_bytes(part(b))], [None, limit], [part(b), limit]))
    add("bytes.splitlines", b, *some([], [True]))
    add("bytes." + R.choice(["partition", "rpartition", "removeprefix", "removesuffix"]), b, wrong_bytes(part(b)))


def bytes_change(b):
    add("bytes." + R.choice(["strip", "lstrip", "rstrip"]), b, *some([], [None], [wrong_bytes(part(b))]))
    add("bytes." + R.choice(["center", "ljust", "rjust"]), b, R.randrange(-1, 15), *some([], [wrong_bytes(b"*")], [b"ab"]))
    add("bytes.zfill", R.choice([b, b"-" + b]), R.randrange(12))
    add("bytes.replace", b, wrong_bytes(part(b)), wrong_bytes(data(3)), *some([], [1], [0], [2]))
    add("bytes." + R.choice([name for name in PLAIN if hasattr(bytes, name)]), b)
    add("bytes.translate", b, R.choice([None, bytes(range(255, -1, -1)), b"abc", "a"]), *some([], [part(b)]))


def bytes_join(b):
    add("bytes.join", b[:2], R.choice([[data(3) for _ in range(R.randrange(4))], [b, 1], (b, bytearray(b"q")), 3, "ab"]))


def bytes_hex(b):
    add("bytes.hex", b, *some([], [":"], [b"-"], ["xx"], ["é"], [1], [":", 2], [":", -2], [":", 0]))
    add("bytes.fromhex", R.choice([b.hex(), b.hex(" ") if b else "", "abc", "zz", "0é", "  ", "a b", "12 3"]))


def bytes_decode(b):
    cut = ("aé\u1234\U0001f600" * 3).encode()[R.randrange(10):R.randrange(10, 30)]
    edges = bytes(R.choice([0xE0, 0xED, 0xA0, 0x80, 0xF0, 0xF4, 0x90, 0x9F, 0x41, 0xC2]) for _ in range(R.randrange(7)))
    handlers = HANDLERS if R.random() < .8 else HANDLERS[:-1]
    add("bytes.decode", R.choice([b, cut, edges]), R.choice(["utf-8"] * 5 + ENCODINGS), R.choice(handlers))
    add("str.__make__", *R.choice([(), (5,), (b, "ascii"), (b, "utf-8", "replace"), ("a", "utf8"), (1, "utf8"), (b, 1), (b, "foo"),
                                   (bytearray(b), "latin-1")]))


def bytes_operator(b):
    add(R.choice(["repr", "list", "len"]), b)
    add(R.choice(["add", "lt", "eq", "ge", "in"]), wrong_bytes(part(b)), wrong_bytes(R.choice([b, data(), bytearray(b)])))
    add("get", b, R.choice([index(), slice(index(), index(), R.choice([None, 1, 2, -1])), "a"]))
    add("mul", *R.choice([(b, 3), (2, b), (b, 0), (b, -1), (b, "a")]))
    add("bytes.__make__", *R.choice([(), (5,), (-1,), ([1, 2, 3],), ([300],), ("a",), ("a", "utf8"), ("é", "ascii"), (2.5,), (b,),
                                     (None,), ([1, "a"],), ("aé", "latin-1", "strict"), (1, 2, 3, 4), (bytearray(b),)]))


def bytearray_method(b):
    a = bytearray(b)
    name, *args = R.choice([
        ["append", R.choice([5, 300, -1, "a", 2.5])], ["extend", R.choice([b"xy", [1, 2], [300], "ab", 5])],
        ["insert", R.randrange(-5, 8), R.choice([5, 300])], ["pop"], ["pop", R.choice([0, 3, -9])], ["remove", R.choice([97, 5, 300])],
        ["reverse"], ["clear"], ["upper"], ["decode"], ["split"], ["split", part(b)], ["find", part(b)]])
    add("bytearray." + name, a, *args)


def bytearray_item(b):
    a = bytearray(b)
    key = R.choice([0, 2, -1, 99, "a", slice(index(), index(), R.choice([None, 2, -1, 3]))])
    add("set", a, key, R.choice([5, b"xy", 300, [1, 2, 3], b""]))
    add(R.choice(["get", "del"]), a, key)
    add(R.choice(["add", "iadd"]), a, R.choice([b"zz", bytearray(b"q"), "a", 1]))
    add("repr", a)


STR_KINDS = [str_plain, str_find, str_ends, str_split, str_lines, str_partition, str_strip, str_pad, str_tabs, str_replace, str_join,
             str_translate, str_operator, str_item, str_encode, str_format, str_percent, str_percent]
BYTES_KINDS = [bytes_find, bytes_split, bytes_change, bytes_join, bytes_hex, bytes_decode, bytes_operator, bytes_percent,
               bytearray_method, bytearray_item]


# ---------------------------------------------------------------- what is written to the machine

def encoded(v):
    match v:
        case None | True | False:
            return {None: "N", True: "T", False: "F"}[v]
        case str():
            return "s" + ".".join(f"{ord(c):x}" for c in v) + ";"
        case bytes():
            return f"b{v.hex()};"
        case bytearray():
            return f"y{v.hex()};"
        case int():
            return f"i{v};"
        case float():
            return f"f{v!r};"
        case tuple():
            return "(" + "".join(map(encoded, v)) + ")"
        case list():
            return "[" + "".join(map(encoded, v)) + "]"
        case dict():
            return "{" + "".join(encoded(k) + encoded(x) for k, x in v.items()) + "}"
        case slice():
            return ":" + encoded(v.start) + encoded(v.stop) + encoded(v.step)
    raise TypeError(type(v))


def line_of(name, args, keywords):
    line = name + " " + "".join(map(encoded, args))
    if keywords:
        line += "".join(map(encoded, keywords.values())) + "K" + encoded(tuple(keywords))
    return line + "\n"


# ---------------------------------------------------------------- what Python gives

def set_item(a, key, item):
    a[key] = item
    return a


def delete_item(a, key):
    del a[key]
    return a


def add_in_place(a, b):
    a += b
    return a


OPERATORS = {"add": lambda a, b: a + b, "mul": lambda a, b: a * b, "mod": lambda a, b: a % b, "lt": lambda a, b: a < b,
             "eq": lambda a, b: a == b, "ge": lambda a, b: a >= b, "in": lambda a, b: a in b, "get": lambda a, b: a[b],
             "iadd": add_in_place, "set": set_item, "del": delete_item, "repr": repr, "ascii": ascii, "list": list, "len": len,
             "format": format}


def call(name, args, keywords):
    if name in OPERATORS:
        return OPERATORS[name](*args)
    owner, method = name.split(".")
    if method == "__make__":
        return CLASSES[owner](*args)
    if method in ("maketrans", "fromhex"):
        return getattr(CLASSES[owner], method)(*args)
    result = getattr(args[0], method)(*args[1:], **keywords or {})
    return args[0] if result is None else result


def expected(name, args, keywords):
    try:
        return ascii(call(name, copy.deepcopy(args), keywords))
    except Exception as error:
        return f"!{type(error).__name__}: {ascii(str(error))}"


def is_excepted(answer):
    """Errors of codecs that CPython writes in Python wrap unknown handlers in a text of their own."""
    return "codec failed (" in answer


# ---------------------------------------------------------------- the run

def compile_machine():
    binary, library = WORK / "str_bulk", BUILD / "lib/kukri"
    subprocess.run(["gcc", "-std=gnu11", "-Wall", "-Wextra", "-Werror", "-D_GNU_SOURCE", "-g", "-DKK_DEBUG", "-o", binary,
                    HERE / "str_bulk.c", f"-I{ROOT}/runtime", f"-I{BUILD}/gen", library / "libkukri-debug.a", "-lm",
                    "-l:libgmp.so.10", "-lpthread", "-ldl"], check=True)
    return binary


def main():
    for _ in range(int(os.environ.get("COUNT", "30000"))):
        if R.random() < .7:
            R.choice(STR_KINDS)(text())
        else:
            R.choice(BYTES_KINDS)(data())
    machine = os.environ.get("MACHINE") or compile_machine()
    lines = "".join(line_of(*case) for case in CASES)
    outcome = subprocess.run([machine], input=lines, capture_output=True, text=True)
    answers = outcome.stdout.splitlines()
    failed = 0
    for case, answer in zip(CASES, answers):
        wanted = expected(*case)
        if wanted != answer and not is_excepted(wanted):
            failed += 1
            if failed <= 20:
                print(f"{case[0]} {ascii(case[1])} {case[2] or ''}\n  wanted {wanted}\n  got    {answer}")
    if outcome.returncode or len(answers) != len(CASES):
        failed += 1
        print(f"str_bulk exited with {outcome.returncode} after {len(answers)} of {len(CASES)} answers", outcome.stderr[-2000:])
    print(f"{len(answers) - failed} passed, {failed} failed")
    return failed > 0


if __name__ == "__main__":
    sys.exit(main())
