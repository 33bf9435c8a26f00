from math import sqrt

COUNT = 3
_hidden = 1
__private = 2
perimeter: int = 7


def area(w: int, h: int) -> int:
    return w * h


def max(*args):
    return "own max"


def change():
    global COUNT
    COUNT += 1


class Shape:
    name = "shape"


max = max()
