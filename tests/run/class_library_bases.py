from collections import OrderedDict, defaultdict, Counter, deque
class MyOD(OrderedDict):
    def first(self): return next(iter(self))
m = MyOD([("b", 1), ("a", 2)]); print(m.first(), m, isinstance(m, dict), len(m))
class DD(defaultdict):
    def __missing__(self, key):
        self[key] = v = "made " + key
        return v
d = DD(); print(d["x"], dict(d))
class DL(defaultdict):
    def __init__(self): super().__init__(list)
    def total(self): return sum(len(v) for v in self.values())
l = DL(); l["a"].append(1); l["b"].append(2); print(l.total(), l["a"])
class C(Counter):
    def top(self): return self.most_common(1)[0][0]
print(C("abca").top(), C("aab")["zz"])
class Q(deque):
    def push(self, x): self.append(x); return self
print(Q([1, 2]).push(3), len(Q()))
class Stack(list):
    def push(self, x): self.append(x)
    def peek(self): return self[-1]
    def __repr__(self): return "Stack" + super().__repr__()
s = Stack([1]); s.push(2); print(s, s.peek(), s + [3], s[0:1], type(s[0:1]).__name__, sorted(s, reverse=True), [x * 2 for x in s], 2 in s, s == [1, 2], len(s), max(s))
class Celsius(float):
    def f(self): return self * 9 / 5 + 32
    def __str__(self): return f"{float(self):.1f}C"
print(Celsius(100).f(), str(Celsius(3)), Celsius(2) + 1, round(Celsius(2.55), 1), f"{Celsius(1.5):.2f}", Celsius(1) < 2)
class Money(int):
    def __new__(cls, v, cur="EUR"):
        o = super().__new__(cls, v); o.cur = cur; return o
    def __add__(self, o): return Money(int(self) + int(o), self.cur)
    def __repr__(self): return f"{int(self)}{self.cur}"
print(Money(3) + Money(4), Money(5).cur, Money(2) * 3, sum([Money(1), Money(2)], Money(0)), Money(10) // 3, list(range(Money(3))))
class Tag(str):
    def __new__(cls, s): return super().__new__(cls, s.lower())
    def shout(self): return self.upper() + "!"
print(Tag("ABC"), Tag("X").shout(), Tag("a") + "b", type(Tag("a") + "b").__name__, Tag("q") in {"q"}, "".join([Tag("Z"), "y"]), Tag("hello")[1:3], len(Tag("four")), f"{Tag('F'):>4}", "%s" % Tag("P"))
class P(tuple):
    def __new__(cls, x, y): return tuple.__new__(cls, (x, y))
    x = property(lambda self: self[0])
    @property
    def y(self): return self[1]
    def __add__(self, o): return P(self.x + o.x, self.y + o.y)
p = P(1, 2); a, b = p; print(p, p.x, p.y, a, b, p + P(3, 4), p == (1, 2), hash(p) == hash((1, 2)))
class LowerDict(dict):
    def __setitem__(self, k, v): super().__setitem__(k.lower(), v)
    def __getitem__(self, k): return super().__getitem__(k.lower())
    def __contains__(self, k): return super().__contains__(k.lower())
    def get(self, k, default=None):
        return self[k] if k in self else default
ld = LowerDict(); ld["ABC"] = 1; print(ld["abc"], "AbC" in ld, ld.get("x", 5), ld, list(ld.items()), {**ld})
class Attr(dict):
    def __getattr__(self, k):
        try: return self[k]
        except KeyError: raise AttributeError(k)
    def __setattr__(self, k, v): self[k] = v
a = Attr(x=1); a.y = 2; print(a.x + a.y, a, hasattr(a, "z"), getattr(a, "zz", 9))
class US(set):
    def add(self, x): super().add(str(x))
u = US(); u.add(1); u.add(1); print(u, len(u), sorted(u | {"2"}))
class B(bytes): pass
print(B(b"ab")[0], B(b"ab") + b"c")
def kind(v):
    if isinstance(v, bool): return "bool"
    if isinstance(v, int): return "int"
    if isinstance(v, str): return "str"
    if isinstance(v, dict): return "dict"
    if isinstance(v, (list, tuple)): return "seq"
    return "other"
print([kind(v) for v in (Money(1), Tag("a"), ld, s, p, Celsius(1), True, None)])
