# Names of builtins may be rebound: as globals, locals, parameters, loop variables.
def total(list: list, sum: int = 0) -> int:
    for max in list:
        sum += max
    return sum


def local_names() -> tuple:
    len = 5
    str = "text"
    int = [1, 2]
    return len + 1, str.upper(), int[0]


def uses_builtin(items: list) -> int:
    return len(items)


print(total([1, 2, 3]), total([5], 10))
print(local_names())
print(uses_builtin([1, 2]))


def len(thing):  # type: ignore
    return "my len"


print(uses_builtin([1, 2]), len("abc"))
del len
print(uses_builtin([1, 2]), len("abc"))
min = 3  # type: ignore
print(min + 1, max(1, 2))
try:
    min(1, 2)  # type: ignore
except TypeError as error:
    print(error)
del min
print(min(1, 2))
sorted = [3, 1]  # type: ignore
sorted.append(2)
print(sorted)
for abs in range(2):  # type: ignore
    print(abs, end=" ")
print(abs)
print([print for print in "ab"], {bin: 1 for bin in "xy"})
type = "kind"  # type: ignore
print(type, f"{type!r}")


def set_global() -> None:
    global hash
    hash = round  # type: ignore


set_global()
print(hash(2.5), hash(3.5))  # type: ignore
ValueError_saved = ValueError
ValueError = KeyError  # type: ignore
try:
    {}["x"]
except ValueError as error:
    print("caught", repr(error))
del ValueError
try:
    raise ValueError("the real one")
except ValueError_saved as error:
    print(repr(error))
match = case = _ = 1
match, case = case + 1, match + 2
print(match, case, _)
