# The with statement: order, several managers, early ways out, exceptions swallowed or not.
class CM:
    def __init__(self, name: str, swallow: bool = False) -> None:
        self.name = name
        self.swallow = swallow
    def __enter__(self) -> "CM":
        print("enter", self.name)
        return self
    def __exit__(self, kind, value, tb) -> bool:
        print("exit", self.name, kind.__name__ if kind else None, value)
        return self.swallow
def f(n: int) -> str:
    with CM("a") as a, CM("b", True) as b:
        print(a.name, b.name)
        if n == 1:
            return "early"
        if n == 2:
            raise ValueError("inside")
        print("end of body")
    return "after"
for n in range(3):
    print(f(n))
for i in range(4):
    with CM(str(i)):
        if i == 1:
            continue
        if i == 2:
            break
        print("body", i)
try:
    with CM("z") as z:
        raise KeyError("k")
except KeyError as e:
    print("caught", e)
try:
    with 5:
        pass
except TypeError as e:
    print(e)
with CM("last"):
    1 / 0
