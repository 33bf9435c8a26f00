# __get__ of functions and other descriptors; methods read of classes are one object; MethodType and MappingProxyType.
from types import MappingProxyType, MethodType


class Ordered:
    def __lt__(self, other):
        return True


class Plain(Ordered):
    pass


print(getattr(Ordered, "__gt__") is getattr(object, "__gt__"), Ordered.__lt__ is object.__lt__)
print(Ordered.__eq__ is object.__eq__, Plain.__init__ is object.__init__, Plain.__lt__ is Ordered.__lt__)
print(str.join is str.join, bool.__repr__ is int.__repr__, bool.__add__ is int.__add__, list.__len__ is tuple.__len__)
print({Plain.__init__: 1}[object.__init__], object.__lt__, Plain.__gt__)


def pair(self, x):
    return self, x


print(pair.__get__(3)(4), pair.__get__(None, int) is pair, hasattr(pair, "__get__"), hasattr(len, "__get__"))
print(str.join.__get__("a")(["x", "y"]), property(lambda s: 7).__get__(1), classmethod(pair).__get__(3, int)(5))
print(staticmethod(pair).__get__(1)(2, 3), classmethod(pair).__get__(None, str)(1))
for wrong in (lambda: pair.__get__(), lambda: pair.__get__(None), lambda: pair.__get__(1, 2, 3), lambda: str.join.__get__(3)):
    try:
        print(wrong())
    except TypeError as e:
        print(e)

method = MethodType(pair, 3)
print(method(9), method.__self__, method.__func__ is pair, method == pair.__get__(3), method.__name__)
for wrong in (lambda: MethodType(3, 4), lambda: MethodType(pair, None), lambda: MethodType(pair)):
    try:
        print(wrong())
    except TypeError as e:
        print(e)

source = {"a": 1, "b": 2}
proxy = MappingProxyType(source)
print(proxy, proxy["a"], list(proxy), len(proxy), proxy | {"c": 3}, {"z": 0} | proxy, proxy.copy(), proxy == source)
source["d"] = 4
print(proxy.get("z"), proxy.get("d", 5), "d" in proxy, list(proxy.items()), list(proxy.keys()), list(reversed(proxy)))
nested = MappingProxyType(MappingProxyType({1: 2}))
print(repr(nested), str(nested), nested == {1: 2}, dict(nested), {**proxy})


class Counting(dict):
    def __missing__(self, key):
        return key * 2


print(MappingProxyType(Counting(x=1))["q"], MappingProxyType(mapping={3: 4}))


def assign():
    proxy["a"] = 3


def delete():
    del proxy["a"]


def update():
    global proxy
    proxy |= {1: 2}


for wrong in (assign, delete, update, lambda: MappingProxyType(3), lambda: MappingProxyType([1]), lambda: MappingProxyType(), lambda: proxy["q"], lambda: proxy.clear()):
    try:
        wrong()
    except (TypeError, KeyError, AttributeError) as e:
        print(type(e).__name__, e)
