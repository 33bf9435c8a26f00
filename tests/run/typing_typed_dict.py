from typing import TypedDict, NotRequired, Required, is_typeddict
class Movie(TypedDict):
    name: str
    year: int
class Opt(Movie, total=False):
    stars: float
    must: Required[int]
m: Movie = {"name": "x", "year": 1}
m2 = Movie(name="y", year=2)
print(m, m2, type(m2), m2["year"] + 1)
print(Movie.__annotations__, Movie.__total__, sorted(Movie.__required_keys__), sorted(Opt.__optional_keys__), sorted(Opt.__required_keys__))
print(Opt.__total__, Movie.__name__, is_typeddict(Movie), is_typeddict(dict), Movie.__mro__)
P = TypedDict("P", {"x": int, "y": int}, total=False)
print(P(x=1), P.__optional_keys__ == {"x", "y"}, P.__name__)
try:
    isinstance(m, Movie)
except TypeError as e:
    print(e)
def area(p: P) -> int:
    return p["x"] * p["y"]
print(area({"x": 3, "y": 4}))
def f(ms: list[Movie]) -> int:
    return sum(m["year"] for m in ms)
print(f([m, m2]))
