# Objects reached through names, operators and functions that are only known at run time.
import json
import math
import random


class Money:
    def __init__(self, cents):
        self.cents = cents

    def __add__(self, other):
        return Money(self.cents + (other.cents if isinstance(other, Money) else other))

    def __radd__(self, other):
        return Money(self.cents + other)

    def __mul__(self, k):
        return Money(self.cents * k)

    def __rmul__(self, k):
        return Money(k * self.cents)

    def __mod__(self, k):
        return self.cents % k

    def __getitem__(self, i):
        return str(self.cents)[i]

    def __len__(self):
        return len(str(self.cents))

    def __contains__(self, digit):
        return str(digit) in str(self.cents)

    def __repr__(self):
        return f"Money({self.cents})"

    @property
    def euros(self):
        return self.cents / 100

    def split(self, parts, rest="-"):
        return [self.cents // parts, rest]


class Mapping:
    def __init__(self, **items):
        self.items_ = items

    def keys(self):
        return list(self.items_)

    def __getitem__(self, key):
        return self.items_[key] * 2


def anything(x):
    return json.loads(json.dumps(x))


print(sum([Money(1), Money(2)]), sum([Money(5)], Money(7)))
print(math.prod([Money(3), 4]), 3 * Money(2))
pool = [Money(10), anything(5), "text", 2.5]
print(pool[0] + pool[1], pool[1] + pool[0], pool[0] * pool[1], pool[1] * pool[0])
print(pool[0][0], pool[2][0], 1 in pool[0], "e" in pool[2])
for name in ["euros", "split", "cents"]:
    found = getattr(pool[0], name)
    print(name, found(3) if callable(found) else found)
print(hasattr(pool[0], "euros"), hasattr(pool[1], "euros"))
first = pool[0]
print(first.split(anything(2), rest="r"), first.euros)
print("{0.cents} {0.euros:.1f} {0[1]}".format(Money(345)), "{m.euros}".format(m=Money(50)))
print("%(a)s and %(b)s" % Mapping(a=1, b="x"))
print(dict(Mapping(p=4)), {**Mapping(q=5)}, list(Money(678)), random.choice(Money(777)))


def named(**kw):
    return sorted(kw.items())


print(named(**Mapping(z=3)))
d = {"m": 1}
d.update(Mapping(n=8))
print(d)


class Writer:
    def __init__(self):
        self.parts = []

    def write(self, text):
        self.parts.append(text)


w = Writer()
print("to", "writer", file=w)
print(w.parts)


class Late:
    def __init__(self, value):
        self.value = value

    def get(self, default=None):
        return self.value if self.value is not None else default

    def put(self, value):
        self.value = value


items = {"a": Late(1), "b": anything([1])}
box = items[anything("a")]
box.put("new")
print(box.get(), box.value, items["a"].value)
table = [Late, Money, len, str]
for make in table:
    try:
        made = make(anything("12"))
        print(type(made).__name__, getattr(made, "value", made))
    except TypeError as e:
        print(e)
