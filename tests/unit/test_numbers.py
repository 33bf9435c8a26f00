"""test_numbers.py - numeric operations on the runtime, compared with Python's own.

Compiles number_machine.c (its head explains the lines) against the debug runtime, feeds it operations on edge cases and
random numbers, and evaluates the same here. The two outputs must be equal, line by line. SEED and COUNT in the environment
change what is run.
"""
import builtins
import math
import operator
import os
import random
import subprocess
import sys
import warnings
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
BUILD = Path(os.environ.get("BUILD", ROOT / "build"))
WORK = Path(os.environ.get("WORK", "/tmp"))
warnings.simplefilter("ignore")

BINARY = {"+": operator.add, "-": operator.sub, "*": operator.mul, "/": operator.truediv, "%": operator.mod,
          "//": operator.floordiv, "**": operator.pow, "<<": operator.lshift, ">>": operator.rshift, "&": operator.and_,
          "|": operator.or_, "^": operator.xor}
INPLACE = {"+": operator.iadd, "-": operator.isub, "*": operator.imul, "/": operator.itruediv, "%": operator.imod,
           "//": operator.ifloordiv, "**": operator.ipow, "<<": operator.ilshift, ">>": operator.irshift, "&": operator.iand,
           "|": operator.ior, "^": operator.ixor}
COMPARE = {"==": operator.eq, "!=": operator.ne, "<": operator.lt, "<=": operator.le, ">": operator.gt, ">=": operator.ge}
UNARY = {"-": operator.neg, "+": operator.pos, "~": operator.invert, "abs": abs, "truth": bool}


# ---------------------------------------------------------------- one operation, here and as a line

def encode(v):
    if v is None:
        return "n"
    if isinstance(v, bool):
        return f"b{int(v)}"
    if isinstance(v, int):
        return f"i{v:#x}"
    if isinstance(v, float):
        return "f" + v.hex()
    if isinstance(v, complex):
        return f"c{v.real.hex()},{v.imag.hex()}"
    if isinstance(v, bytes):
        return "x" + v.hex()
    if isinstance(v, str):
        return "s" + v.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n").replace("|", "\\p").replace("\0", "\\0")
    return "l" + "|".join(map(encode, v))


def evaluate(kind, name, args, keywords):
    if kind == "binary":
        return BINARY[name](*args)
    if kind == "inplace":
        return INPLACE[name](*args)
    if kind == "compare":
        return COMPARE[name](*args)
    if kind == "unary":
        return UNARY[name](*args)
    if kind == "get":
        return getattr(args[0], name)
    if kind == "power3":
        return pow(*args)
    if kind == "method":
        return getattr(args[0], name)(*args[1:], **keywords)
    return getattr(math if kind == "math" else builtins, name)(*args, **keywords)


def expected(operation):
    try:
        return repr(evaluate(*operation))
    except Exception as e:
        return f"{type(e).__name__}: {e}"


def line(operation):
    kind, name, args, keywords = operation
    fields = [kind, name, *map(encode, args), *(f"k{k}={encode(v)}" for k, v in keywords.items())]
    return "\t".join(fields)


# ---------------------------------------------------------------- numbers worth trying

EDGE_INTS = sorted({sign * (1 << bits) + d for bits in (0, 1, 2, 15, 30, 31, 32, 52, 53, 54, 60, 61, 62, 63, 64, 65, 100, 127,
                                                          128, 129, 191, 192) for d in (-2, -1, 0, 1, 2) for sign in (1, -1)})
EDGE_FLOATS = [0.0, -0.0, 1.0, -1.0, 0.5, -0.5, 1.5, 2.5, -2.5, 0.1, 1 / 3, 1e15, 1e16, 123456789012345680.0, 1e17, 1e22, 1e23,
               1e-4, 1e-5, 9.9999e-5, 5e-324, 2.2250738585072014e-308, 2.225073858507201e-308, 1.7976931348623157e308, 2.0**53,
               2.0**63, -2.0**63, 2.0**64, 2.0**378, 9007199254740993.0, 2.0**62, -2.0**62, 4611686018427387000.0,
               math.inf, -math.inf, math.nan, 1e308, -1e-308, 1e100, 3.0, 7.0, 100.0, -7.25, 1e-20, 170.6, 171.7, 23.0, 24.0]


class Maker:
    def __init__(self, seed):
        self.random = random.Random(seed)
        self.operations = []

    def int(self, bits=None):
        r = self.random
        which = r.random()
        if which < 0.3:
            return r.choice(EDGE_INTS)
        if which < 0.5:
            return r.randint(-20, 20)
        if which < 0.55:
            return r.choice([True, False])
        n = r.getrandbits(r.randint(1, bits or r.choice([8, 32, 62, 64, 70, 128, 200, 640, 2000])))
        if r.random() < 0.2:
            n = (n | 1) << r.randint(0, 130)
        return -n if r.random() < 0.5 else n

    def float(self):
        r = self.random
        which = r.random()
        if which < 0.25:
            return r.choice(EDGE_FLOATS)
        if which < 0.5:
            return r.uniform(-10, 10)
        if which < 0.6:
            return float(r.randint(-1000, 1000)) / r.choice([1, 2, 4, 8, 10, 100])
        if which < 0.8:
            return r.choice([-1, 1]) * math.ldexp(r.random(), r.randint(-1074, 1024))
        return r.choice([-1, 1]) * r.random() * 10.0 ** r.randint(-20, 25)

    def complex(self):
        return complex(self.float(), self.float()) if self.random.random() < 0.7 else complex(self.random.randint(-3, 3), self.random.randint(-3, 3))

    def number(self):
        return self.random.choice([self.int, self.int, self.float, self.float, self.complex])()

    def real(self):
        return self.random.choice([self.int, self.float, self.float])()

    def anything(self):
        r = self.random
        return self.number() if r.random() < 0.9 else r.choice(["a", None, "1", b"2", [1]])

    def add(self, kind, name, *args, **keywords):
        self.operations.append((kind, name, args, keywords))

    # ---- operators

    def operators(self):
        r = self.random
        a, b = self.anything(), self.anything()
        if isinstance(a, (str, list, bytes)):
            a, b = None, self.float()              # not our business: formatting, repetition
        if isinstance(b, (str, list, bytes)) and not isinstance(a, (float, complex)):
            b = None
        name = r.choice(list(BINARY))
        if name == "<<" and type(b) in (int, bool) and b > 5000 or name == "**" and self.is_slow_power(a, b):
            b = r.randint(-3, 70)
        self.add(r.choice(["binary", "binary", "binary", "inplace"]), name, a, b)
        self.add("compare", r.choice(list(COMPARE)), self.anything(), self.number())
        x = self.number()
        if not isinstance(x, complex):
            near = [x, x + 1] + ([float(x), int(x)] if abs(x) < 1e300 else [])
            self.add("compare", r.choice(list(COMPARE)), x, r.choice(near))
        self.add("unary", r.choice(list(UNARY)), self.anything())
        self.add("builtin", "hash", self.number() if r.random() < .95 else 0.0)
        if self.operations[-1][2][0] != self.operations[-1][2][0]:
            self.operations.pop()                  # the hash of a NaN is its address
        self.add("builtin", "divmod", self.anything(), self.number())

    def is_slow_power(self, a, b):
        return isinstance(a, int) and isinstance(b, int) and abs(b) > 200 and abs(a) > 1

    def int_division(self):
        b = self.int(200)
        a = b * self.int() + self.random.choice([0, 1, -1, b // 2])
        name = self.random.choice(["//", "%", "/", "&", "|", "^"])
        self.add("binary", name, a, b)
        self.add("builtin", "divmod", self.int(3000), self.int(2000))
        self.add("binary", self.random.choice(["*", "+", "-"]), self.int(5000), self.int(5000))
        self.add("binary", self.random.choice(["<<", ">>"]), self.int(), self.random.randint(-2, 300))
        self.add("binary", "**", self.int(64), self.random.randint(0, 40))
        self.add("binary", "**", self.random.randint(-12, 12), self.random.randint(-5, 400))
        self.add("builtin", "round", self.int(), -self.random.randint(-2, 50))

    def float_arithmetic(self):
        a, b = self.float(), self.float()
        self.add("binary", self.random.choice(["+", "-", "*", "/", "//", "%", "**", "**"]), a, b)
        self.add("builtin", "divmod", a, self.random.choice([b, 0.1, 1.0, -3.0, a]))
        self.add("binary", "%", a, self.random.choice([0.1, 1.0, -3.0, math.inf]))
        self.add("builtin", "round", a, self.random.choice([None, 0, 1, 2, 3, -1, -2, 15, 17, 20, -20, 300, -300, 400, 10**30, "a"]))
        tie = self.random.randint(-10**6, 10**6) * 2 + 1
        self.add("builtin", "round", tie / 2 ** self.random.randint(1, 12), self.random.randint(-3, 6))
        self.add("builtin", "round", float(tie * 5), -self.random.randint(1, 4))
        self.add("builtin", "round", a)
        self.add("binary", "**", self.complex(), self.random.choice([self.complex(), self.random.randint(-5, 5), 0.5]))

    def power_mod(self):
        r = self.random
        bits = r.choice([8, 30, 62, 64, 128, 300])
        self.add("power3", "", self.int(bits), r.choice([self.int(100), r.randint(0, 30), -r.randint(1, 5)]), self.int(bits))
        self.add("power3", "", r.choice([self.number(), "a"]), self.number(), r.choice([None, self.number()]))
        a, b = self.operations[-1][2][:2]
        if self.is_slow_power(a, b) and self.operations[-1][2][2] is None:
            self.operations.pop()

    # ---- text

    def int_text(self):
        r = self.random
        base = r.choice([0, 2, 3, 7, 8, 10, 16, 36, r.randint(-3, 40)])
        text = r.choice(["{}", " {} ", "0x{}", "0b{}", "0o{}", "-{}", "+{}", "- {}", "_{}", "{}_", "0_{}", "\t{}\n", "{}\0", "00{}", "0X_{}", "--{}"])
        digits = r.choice([str(abs(self.int())), hex(abs(self.int()))[2:], oct(abs(self.int()))[2:], bin(abs(self.int()))[2:],
                           "1_000", "1__0", "", "zz", "Z9", "\u0663\u0664", "0", "000", "0_0", "\uff11\u00a0", "é", "1 2", "٣x"])
        self.add("builtin", "int", text.format(digits), base)
        self.add("builtin", "int", text.format(digits))
        self.add("builtin", "int", text.format(digits).encode(), base)
        self.add("builtin", r.choice(["str", "repr", "hex", "oct", "bin", "int", "float", "bool", "complex"]), self.anything())
        self.add("builtin", "int", r.choice(["1" * 4300, "1" * 4301, "9" * 5000 + "x", "f" * 5000, "0" * 5000, 10**4299, 1.5, -0.5, 1e300]))
        self.add("builtin", "str", r.choice([10**4299, 10**4300 - 1, 10**4300, -10**4299, 10**5000, 2**14285, 2**14284]))
        self.add("builtin", "int", self.number())

    def float_text(self):
        r = self.random
        text = r.choice(["{}", " {} ", "-{}", "+{}", "_{}", "{}_", "{}e5", "{}e-400", "{}E+3", "{}e", "{}.", ".{}", "{}e400", "x{}", "\t{}\n",
                         "{}e-310", "{}e_1", "{}j", "({}j)", "{}+{}j", "{}-{}J", "({}+j)", "{0}+{0}", "({0}-{0}j", "( {} )", "j", "-j"])
        digits = r.choice([repr(abs(self.float())), str(r.randint(0, 10**r.randint(1, 25))), "1_0", "1__0", "", ".", "inf", "nan", "Infinity", "iNf",
                           "infinit", "nan1", "1.5", "123456789.123456789123456789", "0.1", "9007199254740993", "\u0663.\u0664", "1.7976931348623159e308",
                           "2.4703282292062327e-324", "2.4703282292062328e-324", "0x1p3", "1" * 400])
        text = text.replace("{}", "{0}").format(digits)
        self.add("builtin", "float", text)
        self.add("builtin", "complex", text)
        self.add("builtin", "float", text.encode())
        self.add("builtin", "repr", self.float())
        self.add("builtin", "repr", r.choice([-1, 1]) * math.ldexp(r.getrandbits(53), r.randint(-1126, 971)))
        self.add("builtin", "repr", r.randint(1, 10**r.randint(1, 17)) / 10**r.randint(0, 22))
        self.add("builtin", "repr", self.complex())
        self.add("method", "hex", self.float())
        self.add("method", "fromhex", 0.0, r.choice([self.float().hex(), "0x1.8", "1.8p3", ".8p-3", "0x.p1", "0x1p1024", "0x1.fffffffffffff8p1023", "0x1.fffffffffffff7p1023",
                                                     "-0x1p-1075", "0x1.8p-1074", " inf ", "nan", "-Infinity", "0x", "0x1p", "1e5", "0x1.fp+3x", "ABC.DEFp4", "0x1p-99999999999999"]))

    def formats(self):
        r = self.random
        spec = r.choice(["", "", "*", "0", "é"]) + r.choice(["", "<", ">", "=", "^"]) if r.random() < 0.5 else ""
        spec += r.choice(["", "", "", "+", "-", " "]) + r.choice(["", "", "", "z"]) + r.choice(["", "", "", "#"]) + r.choice(["", "", "0"])
        spec += r.choice(["", "", str(r.randint(0, 30)), "1"]) + r.choice(["", "", "", ",", "_", ",_"])
        spec += r.choice(["", "", "." + str(r.randint(0, 25)), ".", ".0", ".3"])
        spec += r.choice(["", "", *"bcdoxXneEfFgG%", *"eEfFgG%", "s", "y", "é", "dd"])
        self.add("builtin", "format", self.number(), spec)
        self.add("builtin", "format", self.real(), spec)
        self.add("builtin", "format", r.choice([0.0, -0.0, 1.5, -1.5, 1234567.891, 99.995, 0.00001234, 1e20, math.inf, math.nan, -math.inf, 1e16, 123456789.0, 0.5, 2.5, -0.0001, 12, -1234, 2**70, 97]), spec)
        self.add("binary", "%", "%" + r.choice(["", "", "-", "+", " ", "#", "0", "-0", "+0"]) + r.choice(["", str(r.randint(0, 20))]) + r.choice(["", "", f".{r.randint(0, 20)}", "."]) + r.choice("diuoxXeEfFgGcrsa"), self.real() if r.random() < .9 else self.anything())
        if isinstance(self.operations[-1][2][1], list):
            self.operations.pop()

    # ---- methods

    def methods(self):
        r = self.random
        n, x = self.int(), self.float()
        for name in ("bit_length", "bit_count", "as_integer_ratio", "conjugate", "__trunc__", "__floor__", "__ceil__", "__index__", "__int__"):
            self.add("method", name, n)
        for name in ("is_integer", "as_integer_ratio", "conjugate", "__trunc__", "__floor__", "__ceil__", "__int__"):
            self.add("method", name, x)
        for name in ("real", "imag", "numerator", "denominator"):
            self.add("get", name, n)
        self.add("get", r.choice(["real", "imag"]), self.number())
        self.add("method", "conjugate", self.complex())
        length, order = r.randint(-1, 40), r.choice(["big", "little", "little", "middle"])
        self.add("method", "to_bytes", n, length, order, signed=r.random() < 0.6)
        size = (n.bit_length() + 7) // 8
        self.add("method", "to_bytes", n, size + r.randint(-1, 1) if size else 1, order, signed=True)
        self.add("method", "from_bytes", 0, r.randbytes(r.randint(0, 40)), order, signed=r.random() < 0.5)
        self.add("builtin", "complex", self.anything(), self.anything())
        self.add("builtin", r.choice(["int", "float", "complex", "bool"]))

    # ---- math

    ONE = ["acos", "acosh", "asin", "asinh", "atan", "atanh", "cbrt", "ceil", "cos", "cosh", "degrees", "erf", "erfc", "exp", "exp2", "expm1",
           "fabs", "floor", "frexp", "gamma", "isfinite", "isinf", "isnan", "lgamma", "log", "log10", "log1p", "log2", "modf", "radians", "sin",
           "sinh", "sqrt", "tan", "tanh", "trunc", "ulp"]
    TWO = ["atan2", "copysign", "fmod", "pow", "remainder", "nextafter", "log", "hypot", "isclose"]

    def math_real(self):
        r = self.random
        for name in self.ONE:
            self.add("math", name, r.choice([self.float(), self.float(), self.real(), r.uniform(-1, 1), r.uniform(-180, 180)]))
        for name in self.TWO:
            self.add("math", name, self.real(), self.real())
        self.add("math", r.choice(self.ONE + self.TWO), self.anything())
        self.add("math", "ldexp", self.float(), r.choice([r.randint(-1200, 1200), self.int(), 1.0]))
        self.add("math", "isclose", self.float(), self.float(), rel_tol=r.choice([0.1, 1e-9, -1.0, 2.0]))
        self.add("math", "pow", r.choice(EDGE_FLOATS), r.choice(EDGE_FLOATS))
        self.add("math", r.choice(["fmod", "remainder", "atan2"]), r.choice(EDGE_FLOATS), r.choice(EDGE_FLOATS))
        self.add("math", r.choice(["gamma", "lgamma"]), r.choice([r.uniform(-25, 25), r.uniform(100, 172), -r.uniform(100, 200), r.uniform(-1e-19, 1e-19), 1e-309, -184.5, -200.5, r.uniform(0, 1e10)]))
        self.add("math", "log", r.getrandbits(r.randint(1000, 2000)) + 1, r.choice([2, 10, 10**400, 0.5]))
        numbers = [r.choice([self.float, self.float, lambda: r.uniform(-1, 1)])() for _ in range(r.randint(0, 6))]
        self.add("math", "hypot", *numbers)
        self.add("math", "hypot", *[r.uniform(-1, 1) * 2.0 ** r.choice([0, 0, 500, -500, -1060]) for _ in range(r.randint(1, 6))])
        self.add("math", "dist", numbers, [self.real() for _ in numbers] if r.random() < 0.9 else [1.0])
        few = [self.float() for _ in range(r.randint(0, 12))]
        self.add("math", "fsum", few)
        self.add("math", "fsum", [r.choice([1, -1]) * 2.0 ** r.randint(-60, 60) + r.random() for _ in range(r.randint(0, 12))] + [-x for x in few if abs(x) < 1e300])
        self.add("math", "prod", few)
        self.add("math", "prod", [self.real() for _ in range(3)], start=self.number())

    def math_int(self):
        r = self.random
        n, k = r.randint(0, 90), r.randint(-1, 95)
        for name in ("comb", "perm"):
            self.add("math", name, n, k)
            self.add("math", name, self.int(), r.randint(-1, 12))
            self.add("math", name, r.randint(0, 2000), r.randint(0, 2000))
        self.add("math", "perm", n)
        self.add("math", "factorial", r.choice([n, n, r.randint(0, 600), -n, self.float(), True, 2**70]))
        if self.operations[-1][2][0] == math.inf:
            self.operations.pop()
        self.add("math", "isqrt", self.int(3000))
        m = self.int(2000)
        self.add("math", "isqrt", m * m + r.choice([-1, 0, 1]))
        g = self.int()
        self.add("math", "gcd", g * self.int(), g * self.int())
        self.add("math", "gcd", self.int(), self.int())
        self.add("math", r.choice(["gcd", "lcm"]), *[self.int() for _ in range(r.randint(0, 4))])
        self.add("math", r.choice(["gcd", "lcm", "comb", "perm", "isqrt", "factorial"]), *([self.real()] if r.random() < 0.9 else []))
        name, args = self.operations[-1][1:3]
        if name in ("factorial", "perm") and args and isinstance(args[0], int) and abs(args[0]) > 500:
            self.operations.pop()

    GROUPS = [operators, int_division, float_arithmetic, power_mod, int_text, float_text, formats, formats, methods, math_real, math_int]

    def some(self, rounds):
        for _ in range(rounds):
            for group in self.GROUPS:
                group(self)
        return self.operations


# ---------------------------------------------------------------- comparing

def build():
    binary = WORK / "number_machine"
    subprocess.run(["gcc", "-std=gnu11", "-Wall", "-Wextra", "-Werror", "-D_GNU_SOURCE", "-DKK_DEBUG", "-g", "-O1", *os.environ.get("FLAGS", "").split(), "-o", str(binary),
                    str(HERE / "number_machine.c"), f"-I{ROOT}/runtime", f"-I{BUILD}/gen", str(BUILD / "lib/kukri" / os.environ.get("LIBRARY", "libkukri-debug.a")),
                    "-lm", "-l:libgmp.so.10", "-lpthread", "-ldl"], check=True)
    return binary


def main():
    count = int(os.environ.get("COUNT", "300" if not os.environ.get("EVERYTHING") else "3000"))
    operations = Maker(int(os.environ.get("SEED", "1"))).some(count)
    lines = [line(operation) for operation in operations]
    result = subprocess.run([str(build())], input="\n".join(lines) + "\n", capture_output=True, text=True, errors="replace")
    answers = result.stdout.split("\n")[:-1]
    failed = 0
    for i, operation in enumerate(operations):
        answer = answers[i] if i < len(answers) else f"nothing (exit status {result.returncode})"
        wanted = expected(operation)
        if answer != wanted and answer.encode(errors="replace") != wanted.encode(errors="replace"):
            failed += 1
            if failed <= int(os.environ.get("SHOW", "25")):
                print(f"{lines[i][:300]}\n  python: {wanted[:300]}\n  kukri:  {answer[:300]}")
        if i >= len(answers):
            break
    print(result.stderr[-2000:], file=sys.stderr)
    print(f"{len(operations) - failed} passed, {failed} failed")
    return failed > 0 or result.returncode != 0


if __name__ == "__main__":
    sys.exit(main())
