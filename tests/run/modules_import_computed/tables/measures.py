def area(side):
    return side * side


def volume(side):
    return side ** 3
