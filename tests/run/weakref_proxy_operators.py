# A weak proxy does with its object whatever is done with it: operators, comparisons, items, iteration, conversions.
import gc
import weakref


class Number:
    def __init__(self, n: int) -> None:
        self.n = n
        self.items = [n, n + 1, n + 2]

    def __add__(self, o): return ("add", self.n, value(o))
    def __radd__(self, o): return ("radd", self.n, value(o))
    def __sub__(self, o): return ("sub", self.n, value(o))
    def __mul__(self, o): return ("mul", self.n, value(o))
    def __matmul__(self, o): return ("matmul", self.n, value(o))
    def __truediv__(self, o): return ("div", self.n, value(o))
    def __floordiv__(self, o): return ("floordiv", self.n, value(o))
    def __mod__(self, o): return ("mod", self.n, value(o))
    def __pow__(self, o): return ("pow", self.n, value(o))
    def __lshift__(self, o): return ("lshift", self.n, value(o))
    def __rshift__(self, o): return ("rshift", self.n, value(o))
    def __or__(self, o): return ("or", self.n, value(o))
    def __xor__(self, o): return ("xor", self.n, value(o))
    def __and__(self, o): return ("and", self.n, value(o))
    def __neg__(self): return ("neg", self.n)
    def __pos__(self): return ("pos", self.n)
    def __invert__(self): return ("invert", self.n)
    def __abs__(self): return ("abs", self.n)
    def __lt__(self, o): return self.n < value(o)
    def __le__(self, o): return self.n <= value(o)
    def __eq__(self, o): return self.n == value(o)
    def __gt__(self, o): return self.n > value(o)
    def __int__(self): return self.n
    def __float__(self): return self.n + 0.5
    def __index__(self): return self.n
    def __bool__(self): return self.n != 0
    def __str__(self): return f"Number {self.n}"
    def __len__(self): return len(self.items)
    def __getitem__(self, key): return self.items[key]
    def __setitem__(self, key, item): self.items[key] = item
    def __delitem__(self, key): del self.items[key]
    def __contains__(self, item): return item in self.items
    def __iter__(self): return iter(self.items)
    def __call__(self, *args, **names): return (self.n, args, names)


class Counting:
    def __init__(self) -> None:
        self.n = 0

    def __iter__(self): return self

    def __next__(self):
        self.n += 1
        if self.n > 3:
            raise StopIteration
        return self.n


def value(o) -> object:
    return o.n if isinstance(o, Number) else o


three, zero = Number(3), Number(0)
p, q = weakref.proxy(three), weakref.proxy(zero)
print(p + 1, 1 + p, p - 1, p * 2, p @ 2, p / 2, p // 2, p % 2, p ** 2, p << 1, p >> 1, p | 1, p ^ 1, p & 1)
print(-p, +p, ~p, abs(p))
print(p < 4, p <= 3, p == 3, p != 3, p > 3, p >= three, q < p, p == p, q == three)
print(int(p), float(p), [10, 11, 12, 13][p], bool(p), bool(q), not q, str(p), len(p))
print(p[0], p[-1], 4 in p, 9 in p, list(p), [x for x in p], sum(p))
p[0] = 30
del p[1]
print(three.items, p(1, a=2), q())
p.extra = "set"
print(three.extra, hasattr(p, "nothing"), p.n)
del p.extra
print(hasattr(three, "extra"), type(p).__name__, type(weakref.proxy(Counting)).__name__)
counting = Counting()
steps = weakref.proxy(counting)
print(next(steps), next(steps), next(steps), next(steps, "end"), counting.n)


def show(call) -> None:
    try:
        print(call())
    except (TypeError, ReferenceError, AttributeError) as e:
        print(type(e).__name__, e)


show(lambda: hash(p))
show(lambda: next(p))
show(lambda: steps + 1)
show(lambda: 1 + steps)
show(lambda: len(steps))
show(lambda: steps[0])
show(lambda: p.missing)
show(lambda: weakref.proxy(5))
del three
gc.collect()
for call in (lambda: p + 1, lambda: 1 + p, lambda: -p, lambda: p < 1, lambda: p[0], lambda: p(), lambda: str(p), lambda: bool(p),
             lambda: len(p), lambda: 1 in p, lambda: iter(p), lambda: int(p), lambda: float(p), lambda: next(p), lambda: p.n,
             lambda: setattr(p, "n", 1), lambda: p.__setitem__(0, 1), lambda: p.__delitem__(0), lambda: p + q, lambda: q + p):
    show(call)
