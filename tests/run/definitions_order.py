# def is a statement: functions exist when it has run; they may be redefined or conditional.
def caller() -> str:
    return callee()


try:
    caller()
except NameError as error:
    print(error)


def callee() -> str:
    return "first"


print(caller())


def callee() -> str:  # type: ignore
    return "second"


print(caller())
if caller() == "second":

    def chosen() -> str:
        return "chosen in if"

else:

    def other_branch() -> str:
        return "never"


print(chosen())
try:
    other_branch()  # type: ignore
except NameError as error:
    print(error)
for i in range(3):

    def numbered(i: int = i) -> int:
        return i * 10


print(numbered())
try:

    def in_try() -> str:
        return "from try"

    1 / 0

    def not_reached() -> None:
        pass

except ZeroDivisionError:

    def in_except() -> str:
        return in_try() + "/except"


print(in_except())
try:
    not_reached()  # type: ignore
except NameError as error:
    print(error)
old = callee
callee = caller  # type: ignore
try:
    print(callee())
except RecursionError as error:
    print("RecursionError")
callee = old
print(caller())
while True:

    def last() -> str:
        return "from while"

    break
print(last())
del last
try:
    last()
except NameError as error:
    print(error)
value = 1


def reads() -> int:
    return value


value = 2
print(reads())


def pass_only() -> None:
    pass


def docstring_only() -> None:
    """Nothing else."""


print(pass_only(), docstring_only(), docstring_only.__doc__)
def one_line(n): return n + 1
print(one_line(1)); print(one_line(2)); x = 5; print(x)
