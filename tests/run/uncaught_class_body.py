def helper(x):
    return 10 // x


class Good:
    a = helper(5)
    b = [helper(i) for i in (1, 2)]


try:
    class Bad:
        x = 1

        class Inner:
            y = helper(0)
except ZeroDivisionError as e:
    print("caught", e)


def make(n):
    class Local(Good):
        z = [helper(k) for k in (3, n)]
    return Local


print(make(2).z)


@staticmethod
class Decorated:
    v: int = undefined_thing
