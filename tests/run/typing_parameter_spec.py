from typing import ParamSpec, TypeVar, Callable, Concatenate, Generic, TypeVarTuple, Unpack, dataclass_transform, ForwardRef
import functools
P = ParamSpec("P")
R = TypeVar("R")
Ts = TypeVarTuple("Ts")
def timed(fn: Callable[P, R]) -> Callable[P, R]:
    @functools.wraps(fn)
    def inner(*args: P.args, **kwargs: P.kwargs) -> R:
        print("call", fn.__name__)
        return fn(*args, **kwargs)
    return inner
@timed
def add(a: int, b: int = 2) -> int:
    return a + b
print(add(1), add(1, b=5))
print(P, P.__name__, P.args, P.kwargs, Ts, P.args == P.args)
print(Callable[P, int], Callable[Concatenate[int, P], R])
class Box(Generic[P, R]):
    def __init__(self, f: Callable[P, R]): self.f = f
    def __call__(self, *a: P.args, **k: P.kwargs) -> R: return self.f(*a, **k)
print(Box(add)(3))
class Arr(Generic[Unpack[Ts]]): pass
class Arr2(Generic[*Ts]): pass
print(Arr.__name__)
@dataclass_transform()
def deco(c): return c
@deco
class X: a: int
print(X.__name__)
print(ForwardRef("A"), ForwardRef("A") == ForwardRef("A"))
