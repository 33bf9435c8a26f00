print("load", __name__)
COUNT = 0


def square(side: int) -> int:
    global COUNT
    COUNT += 1
    return side * side
