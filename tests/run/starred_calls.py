# * and ** spread arguments in calls, in any order and number.
def show(*args: object, **kwargs: object) -> None:
    print(args, kwargs)


def point(x: int, y: int = 0, *, z: int = 0) -> str:
    return f"({x}, {y}, {z})"


pair = [1, 2]
options = {"z": 9}
show(*pair, *(3, 4), 5, *"ab", *range(2), *{})
show(**options, **{"w": 1}, v=2)
show(*[], **{})
show(0, *pair, key=1, *[7], **options)
print(point(*pair), point(*pair, **options), point(*[5]), point(**{"x": 1, "y": 2}), point(1, **options))
print(max(*pair), print(*pair, sep="-"), [*pair, *pair], (*pair, 0), {*pair, 3}, {**options, "q": 1})
names = {"sep": "/", "end": "!\n"}
print(1, 2, 3, **names)
for step in range(8):
    try:
        if step == 0:
            point(*[1, 2, 3])
        elif step == 1:
            point(**{"a": 1})
        elif step == 2:
            point(1, **{"x": 2})
        elif step == 3:
            show(*5)  # type: ignore
        elif step == 4:
            show(**5)  # type: ignore
        elif step == 5:
            show(**{1: 2})  # type: ignore
        elif step == 6:
            show(a=1, **{"a": 2})
        else:
            point(*[], **{})
    except TypeError as error:
        print(error)
