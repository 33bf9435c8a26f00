from __future__ import annotations
from typing import get_type_hints, Optional, Annotated, List, Dict, Union, Any, get_origin, get_args, ClassVar, Literal
from dataclasses import dataclass, fields
@dataclass
class A:
    x: int
    y: Optional[str] = None
    z: list[A] | None = None
    w: Dict[str, List[int]] = None
    q: "A" = None
    l: Literal["a", "b"] = "a"
class B(A):
    extra: float
def f(a: int, b: Annotated[str, "meta"], c: A | None = None, *args: Any, k: Union[int, str] = 1) -> None: ...
print(get_type_hints(A))
print(get_type_hints(B)["extra"], list(get_type_hints(B)))
print(get_type_hints(f))
print(get_type_hints(f, include_extras=True)["b"])
for fl in fields(A):
    print(fl.name, fl.type, get_type_hints(A)[fl.name])
h = get_type_hints(A)
print(get_origin(h["z"]), get_args(h["w"]), get_origin(h["w"]))
class Bad:
    x: Nope
try:
    get_type_hints(Bad)
except NameError as e:
    print(e)
