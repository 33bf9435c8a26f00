# nonlocal rebinds a variable of an enclosing function, at any depth.
def levels() -> list[int]:
    x = 1
    trace: list[int] = []

    def middle() -> None:
        nonlocal x
        x += 10

        def inner() -> None:
            nonlocal x
            x *= 2
            trace.append(x)

        inner()
        inner()
        trace.append(x)

    middle()
    trace.append(x)
    return trace


def hidden() -> tuple[str, str]:
    name = "outer"

    def no_effect() -> str:
        name = "inner"
        return name

    return no_effect(), name


def swap_pair() -> tuple[int, int]:
    a, b = 1, 2

    def swap() -> None:
        nonlocal a, b
        a, b = b, a

    swap()
    return a, b


def accumulator() -> list[float]:
    total: float = 0

    def add(value: float) -> float:
        nonlocal total
        total += value
        return total

    return [add(1), add(2.5), add(2**62), add(2**62)]


def deleted() -> str:
    value = 1

    def remove() -> None:
        nonlocal value
        del value

    remove()
    try:
        return str(value)
    except NameError as error:
        return str(error)


def parameter(n: int) -> int:
    def double() -> None:
        nonlocal n
        n *= 2

    double()
    double()
    return n


def loop_variable() -> list[int]:
    seen = []
    for i in range(3):

        def bump() -> None:
            nonlocal i
            i += 10

        bump()
        seen.append(i)
    return seen


print(levels())
print(hidden())
print(swap_pair())
print(accumulator())
print(deleted())
print(parameter(3), parameter(2**62))
print(loop_variable())
x = "module"


def reads_module() -> str:
    def inner() -> str:
        global x
        x = x + "!"
        return x

    return inner()


print(reads_module())
print(reads_module(), x)
print(parameter(-1))
