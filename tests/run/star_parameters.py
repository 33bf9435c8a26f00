# *args is a tuple and **kwargs a dict of its own, in the order of the call.
def total(*numbers: int) -> int:
    return sum(numbers)


def tag(name: str, *children: str, **attributes: str) -> str:
    inner = "".join(children)
    text = "".join([f' {key}="{value}"' for key, value in attributes.items()])
    return f"<{name}{text}>{inner}</{name}>"


def change(**options: int) -> dict[str, int]:
    options["added"] = 1
    return options


def forward(*args: int, **kwargs: int) -> tuple[tuple[int, ...], dict[str, int]]:
    return inner(*args, **kwargs)


def inner(*args: int, **kwargs: int) -> tuple[tuple[int, ...], dict[str, int]]:
    return args, kwargs


print(total(), total(1))
print(total(1, 2, 3), total(*range(10)), total(*[], *[5]))
print(tag("p", "hello"), tag("br"))
print(tag("a", "x", "y", href="#", id="1"), tag("div", tag("p"), name_="n"))
mine = {"x": 1}
print(change(**mine), mine, change())
print(forward(1, 2, a=3), forward(), forward(*(1,), **{"k": 2}))
print(type(inner()[0]).__name__, type(inner()[1]).__name__, inner(b=1, a=2)[1])


def first(*args: int, default: int = -1) -> int:
    return args[0] if args else default


print(first(), first(5, 6))
print(first(default=9), first(7, default=9))


def unpack(a: int, *rest: int) -> str:
    if not rest:
        return str(a)
    return f"{a}," + unpack(*rest)


print(unpack(1), unpack(1, 2, 3))
