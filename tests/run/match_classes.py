# Class patterns: isinstance, attributes by position and name, builtins that match themselves, errors.
class Point:
    __match_args__ = ("x", "y")

    def __init__(self, x: int, y: int) -> None:
        self.x = x
        self.y = y


class Point3(Point):
    __match_args__ = ("x", "y", "z")

    def __init__(self, x: int, y: int, z: int) -> None:
        super().__init__(x, y)
        self.z = z


class Line:
    def __init__(self, start: Point, end: Point) -> None:
        self.start, self.end = start, end


class Circle:
    @property
    def area(self):
        print("area asked")
        return 12.5

    def __getattr__(self, name):
        if name == "magic":
            return "by getattr"
        raise AttributeError(name)


def where(p):
    match p:
        case Point3(0, 0, 0):
            return "origin in space"
        case Point3(x, y, z=depth):
            return f"space {x} {y} {depth}"
        case Point(0, 0):
            return "origin"
        case Point(x=0, y=y):
            return f"on y at {y}"
        case Point(x, y) if x == y:
            return f"diagonal {x}"
        case Point():
            return "somewhere"
        case Line(start=Point(0, 0), end=Point(x=ex)):
            return f"line to {ex}"
        case Line(start=Point(x, _) as begin):
            return f"line from {x} {begin is p.start}"
        case Circle(magic=m, area=float(a)):
            return f"circle {m} {a}"
        case Circle(nothing=_):
            return "never"
        case _:
            return "no shape"


for value in [Point3(0, 0, 0), Point3(1, 2, 3), Point(0, 0), Point(0, 7), Point(4, 4), Point(4, 5),
              Line(Point(0, 0), Point(9, 9)), Line(Point(1, 2), Point(3, 4)), Circle(), 5, None]:
    print(where(value))


def simple(x):
    match x:
        case bool(b):
            return f"bool {b}"
        case int(n):
            return f"int {n}"
        case float(real=r):
            return f"float {r}"
        case str(s):
            return f"str {s}"
        case list([a, b]):
            return f"list of two {a} {b}"
        case list(l) | tuple(l):
            return f"sequence {l}"
        case dict({"k": v}):
            return f"dict with k {v}"
        case set() | frozenset():
            return "set"
        case bytes(b):
            return f"bytes {b}"
        case Exception(args=(message,)):
            return f"exception {message}"
        case type():
            return "class"
        case object(__class__=c):
            return f"object {c.__name__}"


for value in [True, 5, 2.5, "s", [1, 2], [1], (3,), {"k": 1}, {"j": 1}, {1}, b"b", ValueError("m"), ValueError(1, 2), int,
              None, 1j, range(3)]:
    print(simple(value))


class Bad:
    __match_args__ = ["x"]


class Worse:
    __match_args__ = ("x", 5)
    x = 1


class Twice:
    __match_args__ = ("x", "x")
    x = 1


def attempt(x, which):
    try:
        match which:
            case 1:
                match x:
                    case Bad(1): return "matched"
            case 2:
                match x:
                    case Worse(1, 2): return "matched"
            case 3:
                match x:
                    case Twice(1, 1): return "matched"
            case 4:
                match x:
                    case Point(1, 2, 3): return "matched"
            case 5:
                match x:
                    case int(1, 2): return "matched"
            case 6:
                match x:
                    case Point(1, x=1): return "matched"
            case 7:
                match x:
                    case Line(1): return "matched"
            case 8:
                match x:
                    case attempt(): return "matched"
            case 9:
                match x:
                    case Undefined(): return "matched"
        return "not matched"
    except (TypeError, NameError) as error:
        return f"{type(error).__name__}: {error}"


for number, value in enumerate([Bad(), Worse(), Twice(), Point(1, 2), 1, Point(1, 2), Line(Point(1, 1), Point(2, 2)), 1, 1], 1):
    print(number, attempt(value, number))
