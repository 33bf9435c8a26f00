# type() as a value: of one argument the class, of three a new class; other calls raise.
Point = type("Point", (), {"x": 1, "y": 2})
print(Point, Point.__name__, Point.x + Point.y, type(Point))
print(isinstance(Point, type), type(3) is int, type(type) is type)
Failure = type("Failure", (ValueError,), {})
try:
    raise Failure("text")
except ValueError as error:
    print(type(error).__name__, error, isinstance(error, Failure))
for arguments in [(), ("X",), ("X", ()), ("X", (), {}, 1), (1, (), {}), ("X", [], {}), ("X", (), [])]:
    try:
        print(type(*arguments))
    except TypeError as error:
        print(len(arguments), error)
make = type
print(make(2.5), make("Y", (), {}).__qualname__)
