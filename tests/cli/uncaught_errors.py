# Functions that fail, each in another way; the argument says which is called. See test_uncaught_errors.py.
import sys
from typing import Any

x: Any = 5
def a():
    for i, y in enumerate(x): pass
def b():
    for i, y in zip([1], x): pass
def c():
    for i in x: pass
def d(): return sum(x)
def e(): return sorted(x)
def f(): return max(x)
def g(): return [i for i in x]
def h(): return list(x)
def i(): return ",".join(x)
def j(): return [i for i, j in zip(x, [1])]
def k():
    for i in reversed(x): pass
def l():
    for i, j in {1: 2}.items(): i.foo
def m():
    for a, b in [1, x]: pass
def n():
    for a, b in enumerate([1, 2], x + ""): pass
def o(): return any(x)
def p(): return all(x)
def q(): return dict(x)
def r(): return [*range(x), *x]
def s(): return "a" + x
def t():
    y = "a"
    y += x
def u(): x.foo
def v(): x.foo()
def w(): x()
def y(): return x[0] + 1
def z(): x[0] = 1
def aa(): del x[0]
def ab(): return x < "a"
def ac(): return "a" in x
def ad(): a, b = x
def ae(): return -"".join([]) + x
def af(): return f"{x:z}"
def ag(): return (lambda q: q)(1, x)
def ah(): raise x
def ai(): assert x == 6, f"m {x}"
def aj(): return max(1, "a")
def ak(): return int("z", 10) + x
def al(): return {}[x]
def am(): return {[]: x}
def an(): return {[], x}
def ao(): return [1, 2][x]
def ap(): return "abc"[x:"a"]
def aq(): return [y for y in [1, 2, 0] if 1 // y]
def ar(): return x ** "a"
def name_error(): return not_defined
def at(): return print(x, foo=1)
def au(): return abs("a") if x else 0
def av(): return ord("ab") + x
def aw():
    try:
        x.foo
    except AttributeError as e:
        raise ValueError("v") from e
def ax():
    try:
        x.foo
    except AttributeError as e:
        raise ValueError("v")
def ay():
    try:
        x.foo
    finally:
        x()
def az(): return x @ x
def ba(): return divmod(x, 0)
def bb(): return sorted([1, "a", x])
def bc(): return sum(["a", "b"])
def bd(): return range(1, 2, 0)
def be(): return round("a", x)
def bf(): return chr(-x)
def bg(): return "%d" % "a"
def bh(): return "{} {}".format(x)
def bi(): return "{a}".format(x)
def bj(): return isinstance(x, 5)
def bk(): return len(x)
def bl(): return int([])
def bm(): return float("q")
def bn(): return [].pop()
def bo(): return [1].remove(x)
def bp(): return [1].index(x)
def bq(): return "a".index("b")
def br(): return (1,).index(x)
def bs(): return {}.popitem()
def bt(): return set().pop()
def bu(): return {1}.remove(x)
def bv(): return 1 << -x
def bw(): return 10 ** 400 * 1.0
def bx(): return 5 % 0
def by(): return 5.0 % 0
def bz(): return 0 ** -1
def ca(): return "a" * "b"
def cb(): return [1] + (1,)
def cc(): return [1, 2, 3][::0]
def cd():
    l = [1, 2, 3]
    l[::2] = [1]
def cf():
    if False: zz = 1
    return zz
def cg(): return "abc".encode("nope")
def ch(): return bytes([256])
def ci(): return min([])
def cj(): return max(default=1)
def ck(): return g(1, 2, 3)
def cl(): return g(q=1)
def cm(): return hash([])
def cn(): return input
def co(): return type(x)("a")
def cp(): return str(b"a", "ascii", 5)
def cq(): return x.real.imag.foo
def gen_a(): return "".join(str(1 // x) for x in (1, 0))
def gen_b(): return list(1 // x for x in (1, 0))
def gen_c(): return sum(1 // x for x in (1, 0))
def gen_d(): return max((1 // x for x in (1, 0)), default=3)
def gen_e(): return ",".join((str(1 // x) for x in (1, 0)))
def gen_f(): return sorted((1 // x for x in (1, 0)), key=lambda x: x)
def gen_g(): return dict((1 // x, x) for x in (1, 0))
def gen_h(): return {1 // x for x in (1, 0)}
def gen_i(): return any(1 // x for x in (1, 0) if x == 0)
def gen_j(): return set(1 // x for x in (1, 0))
def gen_k(): return tuple(1 // x for x in (1, 0))
def gen_l(): return min(1 // x for x in (1, 0))
def gen_m(): return all(1 // x for x in (1, 0))
names = {
    "gen_a": gen_a, "gen_b": gen_b, "gen_c": gen_c, "gen_d": gen_d, "gen_e": gen_e, "gen_f": gen_f, "gen_g": gen_g,
    "gen_h": gen_h, "gen_i": gen_i, "gen_j": gen_j, "gen_k": gen_k, "gen_l": gen_l, "gen_m": gen_m, "a": a, "b": b,
    "c": c, "d": d, "e": e, "f": f, "g": g, "h": h, "i": i, "j": j, "k": k, "l": l, "m": m, "n": n, "o": o, "p": p,
    "q": q, "r": r, "s": s, "t": t, "u": u, "v": v, "w": w, "y": y, "z": z, "aa": aa, "ab": ab, "ac": ac, "ad": ad,
    "ae": ae, "af": af, "ag": ag, "ah": ah, "ai": ai, "aj": aj, "ak": ak, "al": al, "am": am, "an": an, "ao": ao,
    "ap": ap, "aq": aq, "ar": ar, "name_error": name_error, "at": at, "au": au, "av": av, "aw": aw, "ax": ax, "ay": ay, "az": az,
    "ba": ba, "bb": bb, "bc": bc, "bd": bd, "be": be, "bf": bf, "bg": bg, "bh": bh, "bi": bi, "bj": bj, "bk": bk,
    "bl": bl, "bm": bm, "bn": bn, "bo": bo, "bp": bp, "bq": bq, "br": br, "bs": bs, "bt": bt, "bu": bu, "bv": bv,
    "bw": bw, "bx": bx, "by": by, "bz": bz, "ca": ca, "cb": cb, "cc": cc, "cd": cd, "cf": cf, "cg": cg, "ch": ch,
    "ci": ci, "cj": cj, "ck": ck, "cl": cl, "cm": cm, "cn": cn, "co": co, "cp": cp, "cq": cq,
}
if len(sys.argv) > 1:
    names[sys.argv[1]]()
else:
    print("\n".join(names))
