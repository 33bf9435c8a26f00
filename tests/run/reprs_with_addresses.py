# Texts of objects that show an address: everything but the address is compared, and that it is that of id().
import re
import weakref
from collections import deque


def shown(value: object, *known: object) -> str:
    text = repr(value)
    for number, one in enumerate(known):
        text = text.replace(f"{id(one):#x}", f"<id{number}>")
    return re.sub(r"0x[0-9a-f]+", "ADDRESS", text)


class Plain:
    def method(self) -> None:
        pass

    @classmethod
    def of_class(cls) -> None:
        pass


class Named:
    __name__ = "my name"


def function(a: int, b: int = 2) -> int:
    def inner() -> int:
        return a
    return inner


plain, named = Plain(), Named()
reference, proxy = weakref.ref(plain), weakref.proxy(plain)
print(shown(plain, plain), shown(plain.method, plain), shown(Plain.of_class), shown(Plain.method, Plain.method))
print(shown(reference, reference, plain), shown(weakref.ref(named)), shown(weakref.ref(Plain)), shown(weakref.ref(function)))
print(re.sub(r"0x[0-9a-f]+", "ADDRESS", repr(proxy)), shown(function, function), shown(function(1)), shown(lambda: 0))
print(re.sub(r"file .*?[\"']?, line", "file, line", shown(function.__code__)), function.__code__ == function.__code__, function.__code__.co_name)
print(shown((x for x in "a")), shown(iter([])), shown(iter(())), shown(iter("")), shown(iter({})), shown(iter(set())), shown(zip()), shown(map(str, [])), shown(enumerate([])))
print(shown([].append), shown("".join), shown({}.get), shown(len), shown(object()), shown(reversed([])), shown(iter(range(3))), shown(iter(b"")), shown(iter(int, 0)))
print(shown(property(len)), shown(staticmethod(len)), shown(classmethod(len)), shown(super(Plain, plain), plain), shown(type(plain).__dict__["of_class"]))
del plain
print(shown(reference, reference), str(reference) == repr(reference), reference() is None)
try:
    print(proxy)
except ReferenceError as e:
    print("ReferenceError", e)
