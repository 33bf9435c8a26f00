from typing import List
x: int = 1
if x:
    y: List[str] = []
def f(a: int, b: "q" = 1, *c, d: float) -> None: pass
class C:
    a: int
    b: str = "s"
    def m(self, k: x) -> x: ...
class D(C): pass
print(__annotations__, f.__annotations__, C.__annotations__, C.m.__annotations__)
def g():
    return __annotations__
print(g() is __annotations__)
f.__annotations__["z"] = 3
print(f.__annotations__, (lambda: 1).__annotations__, g.__annotations__)
print(D.__annotations__, C().__annotations__)
