# How arguments meet parameters, and every TypeError when they don't.
def plain(a, b, c=3):
    return (a, b, c)


def positional(a: int, b: int = 2, /, c: int = 3) -> tuple[int, int, int]:
    return a, b, c


def keyword(a: int, *, b: int, c: int = 3) -> tuple[int, int, int]:
    return a, b, c


def everything(a, b=2, /, c=3, *args, d, e=5, **kwargs):
    return a, b, c, args, d, e, kwargs


def nothing() -> None:
    pass


print(plain(1, 2), plain(1, b=5), plain(c=1, b=2, a=3), plain(*(1, 2)), nothing())
print(positional(1), positional(1, 5), positional(1, 5, 6), positional(1, c=9))
print(keyword(1, b=2), keyword(b=1, a=2), keyword(1, c=2, b=3))
print(everything(1, d=4), everything(1, 2, 3, 4, 5, d=6), everything(1, d=0, a=7, x=8), everything(1, c=2, d=3, e=4))
for step in range(19):
    try:
        if step == 0:
            plain()
        elif step == 1:
            plain(1)
        elif step == 2:
            plain(1, 2, 3, 4)
        elif step == 3:
            plain(1, 2, a=3)
        elif step == 4:
            plain(1, 2, d=3)
        elif step == 5:
            plain(b=1)
        elif step == 6:
            positional()  # type: ignore
        elif step == 7:
            positional(a=1)  # type: ignore
        elif step == 8:
            positional(1, b=2)  # type: ignore
        elif step == 9:
            positional(1, 2, 3, 4)  # type: ignore
        elif step == 10:
            keyword(1)  # type: ignore
        elif step == 11:
            keyword(1, 2)  # type: ignore
        elif step == 12:
            keyword(1, 2, b=3)  # type: ignore
        elif step == 13:
            keyword()  # type: ignore
        elif step == 14:
            everything(1)
        elif step == 15:
            everything(d=1)
        elif step == 16:
            nothing(1)  # type: ignore
        elif step == 17:
            nothing(x=1)  # type: ignore
        else:
            everything(1, 2, 3, c=4, d=5)
    except TypeError as error:
        print(step, error)
