# Where lambdas and nested functions look names up; defaults are fixed at definition.
x = "module"


def reader() -> str:
    return x


def shadow(x: str) -> list[str]:
    def inner() -> str:
        return x

    values = [inner(), reader()]
    x = x + "+"
    values.append(inner())
    return values


def defaults() -> list[int]:
    n = 1

    def fixed(value: int = n) -> int:
        return value

    def live() -> int:
        return n

    n = 2
    return [fixed(), live(), fixed(5)]


def grid() -> list[list[int]]:
    table = [[lambda r=r, c=c: r * 10 + c for c in range(2)] for r in range(2)]
    return [[cell() for cell in row] for row in table]


def conditional(flag: bool) -> str:
    if flag:

        def choose() -> str:
            return "first"

    else:

        def choose() -> str:
            return "second"

    return choose()


def mutable() -> list[list[int]]:
    def collect(item: int, bucket: list[int] = []) -> list[int]:
        bucket.append(item)
        return list(bucket)

    return [collect(1), collect(2)]


def comprehension_sees() -> list[int]:
    factor = 3
    return [(lambda n: n * factor)(n) for n in range(3)]


def exception_in_closure() -> str:
    def fail() -> None:
        raise ValueError("inside")

    try:
        fail()
    except ValueError as error:
        return f"{error}"
    return ""


print(shadow("local"), x)
print(defaults())
print(grid())
print(conditional(True), conditional(False))
print(mutable(), mutable())
print(comprehension_sees())
print(exception_in_closure())
x = "changed"
print(reader())
functions = {name: (lambda name=name: name.upper()) for name in "abc"}
print([function() for function in functions.values()])
print((lambda n: [m for m in range(n)])(3), [(lambda: y)() for y in range(3)])


def missing() -> int:
    def inner() -> int:
        return undefined_name  # type: ignore

    return inner()


try:
    missing()
except NameError as error:
    print(error)
