# A named tuple is made in any block: handlers, else of loops, with, cases, coroutines, finally.
import asyncio
from collections import namedtuple

try:
    raise KeyError
except KeyError:
    InHandler = namedtuple("InHandler", "a b")
else:
    InHandler = None
finally:
    InFinally = namedtuple("InFinally", ["x"])
print(InHandler(1, 2), InFinally(3))

for i in range(2):
    pass
else:
    InElse = namedtuple("InElse", "p q", defaults=[5])
print(InElse(1), InElse._fields)

while False:
    pass
else:
    InWhileElse = namedtuple("InWhileElse", "")
print(InWhileElse())

match "value":
    case "other":
        InCase = None
    case _:
        InCase = namedtuple("InCase", "left right")
print(InCase(right=1, left=2))

try:
    raise ExceptionGroup("g", [ValueError(1)])
except* ValueError:
    InGroup = namedtuple("InGroup", "v")
print(InGroup(9)._replace(v=8))


class Manager:
    async def __aenter__(self):
        return self

    async def __aexit__(self, *exc):
        pass


async def coroutine():
    Local = namedtuple("Local", "n m")
    async with Manager():
        Inner = namedtuple("Inner", "z")
    return Local(1, 2), Inner(3)


print(asyncio.run(coroutine()))
try:
    import nothing_of_that_name
except ImportError:
    from collections import namedtuple as nt
    Fallback = nt("Fallback", "only")
    print(Fallback("one"))
