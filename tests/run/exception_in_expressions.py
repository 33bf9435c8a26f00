# An exception stops the expression it happens in: what ran before stays done.
log: list[str] = []


def step(name: str) -> int:
    log.append(name)
    return len(log)


def fail(name: str) -> int:
    log.append(name)
    raise ValueError(name)


def show() -> None:
    print(log)
    log.clear()


data = [1, 2, 3]
table: dict[str, int] = {}
for case in range(9):
    try:
        if case == 0:
            step("a") + fail("b") + step("c")
        elif case == 1:
            print(step("a"), fail("b"), step("c"))
        elif case == 2:
            [step("a"), fail("b"), step("c")]
        elif case == 3:
            data[step("i") * 0] = fail("v")
        elif case == 4:
            data[fail("i")] = step("v")
        elif case == 5:
            table["x"] = step("v") if fail("test") else step("w")
        elif case == 6:
            data[0], data[10], data[1] = 100, 200, 300
        elif case == 7:
            data[:] = [step(c) if c != "c" else fail(c) for c in "abcd"]
        else:
            table.update(a=step("a"), b=fail("b"))
    except (ValueError, IndexError) as error:
        print(case, error, data, table, end=" ")
        show()


def count_until_fail(items: list[int]) -> int:
    total = 0
    for item in items:
        try:
            total += 10 // item
        except ZeroDivisionError:
            total += 1000
        else:
            total += 1
    return total


print(count_until_fail([1, 0, 5, 0]), count_until_fail([]))
