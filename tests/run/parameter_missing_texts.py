# The texts of missing arguments count and list them.
def one(a):
    return a


def two(a, b):
    return a, b


def three(a, b, c):
    return a, b, c


def four(a, b, c, d=4):
    return a, b, c, d


def kw_two(*, a, b):
    return a, b


def kw_three(*, a, b, c, d=1):
    return a, b, c, d


def optional(a=1, b=2):
    return a, b


def rest(a, *more):
    return a, more


def mixed(a, *, k=1):
    return a, k


for step in range(14):
    try:
        if step == 0:
            one()
        elif step == 1:
            two()
        elif step == 2:
            three()
        elif step == 3:
            three(b=1)
        elif step == 4:
            four(1)
        elif step == 5:
            kw_two()
        elif step == 6:
            kw_three()
        elif step == 7:
            kw_three(b=2)
        elif step == 8:
            optional(1, 2, 3)
        elif step == 9:
            one(1, 2)
        elif step == 10:
            rest()
        elif step == 11:
            mixed(1, 2)
        elif step == 12:
            mixed(1, 2, k=3)
        else:
            kw_two(1, a=2, b=3)
    except TypeError as error:
        print(error)
print(one(1), two(b=1, a=2), four(1, 2, 3), kw_two(b=1, a=2), rest(1), rest(1, 2, 3), mixed(1, k=0))
