# del unbinds a name; using it then is a NameError or UnboundLocalError.
x = 1
del x
try:
    print(x)  # type: ignore
except NameError as error:
    print(type(error).__name__, error)
try:
    del x
except NameError as error:
    print(error)


def local_del(flag: bool) -> int:
    value = 5
    if flag:
        del value
    return value


def maybe(flag: bool) -> str:
    if flag:
        text = "bound"
    return text


def loop_variable(items: list[int]) -> int:
    for item in items:
        pass
    return item


def del_twice() -> None:
    a = 1
    del a
    del a


print(local_del(False), maybe(True), loop_variable([1, 2]))
for step in range(5):
    try:
        if step == 0:
            local_del(True)
        elif step == 1:
            maybe(False)
        elif step == 2:
            loop_variable([])
        elif step == 3:
            del_twice()
        else:
            undefined_function()  # type: ignore
    except NameError as error:
        print(type(error).__name__, error)
a, b, c = 1, 2, 3
del a, (b, [c])
try:
    print(b)
except NameError as error:
    print(error)
data = {"k": [1, 2, 3]}
del data["k"][0], data["k"][-1]
print(data)
try:
    raise ValueError("v")
except ValueError as problem:
    print(problem)
try:
    print(problem)
except NameError as error:
    print(error)
x = "rebound"
print(x)
