# global binds names of the module from inside functions.
counter = 0
names: list[str] = []


def increment(by: int = 1) -> int:
    global counter
    counter += by
    return counter


def create() -> None:
    global created, other
    created = "made inside"
    other = [1]


def read_only() -> int:
    return counter * 2


def append(name: str) -> None:
    names.append(name)


def shadow() -> int:
    counter = 1000
    counter += 1
    return counter


def loop_global() -> None:
    global index
    for index in range(3):
        pass


def remove() -> None:
    global created
    del created


print(increment(), increment(5))
print(read_only(), counter)
append("a")
append("b")
print(names, shadow(), counter)
try:
    print(created)  # type: ignore
except NameError as error:
    print(error)
create()
print(created, other)  # type: ignore
loop_global()
print(index)  # type: ignore
remove()
try:
    print(created)  # type: ignore
except NameError as error:
    print(error)
try:
    remove()
except NameError as error:
    print(error)
counter = 100
print(increment(), read_only())


def unbound() -> None:
    print(counter)
    counter = 5


try:
    unbound()
except UnboundLocalError as error:
    print(error)
