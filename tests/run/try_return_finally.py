# return, break and continue through finally; finally may override them.
def plain() -> str:
    try:
        return "try"
    finally:
        print("cleanup", end=" ")


def overriding() -> str:
    try:
        return "try"
    finally:
        return "finally"


def swallow() -> str:
    try:
        raise ValueError("lost")
    finally:
        return "swallowed"


def value_kept() -> int:
    n = 1
    try:
        return n
    finally:
        n = 2


def list_kept() -> list[int]:
    items = [1]
    try:
        return items
    finally:
        items.append(2)


def in_except() -> str:
    try:
        raise KeyError("k")
    except KeyError:
        return "except"
    finally:
        print("cleanup", end=" ")


def in_else() -> str:
    try:
        pass
    except ValueError:
        return "except"
    else:
        return "else"
    finally:
        print("cleanup", end=" ")


def loops() -> list[str]:
    log: list[str] = []
    for i in range(5):
        try:
            if i == 1:
                continue
            if i == 3:
                break
            log.append(f"body{i}")
        finally:
            log.append(f"fin{i}")
    else:
        log.append("else")
    return log


def break_swallows() -> str:
    while True:
        try:
            1 / 0
        finally:
            break
    return "after"


def continue_in_finally() -> int:
    count = 0
    for i in range(3):
        try:
            if i == 1:
                raise ValueError
            count += 1
        finally:
            continue
    return count


def nested() -> list[str]:
    log: list[str] = []
    try:
        try:
            return log
        finally:
            log.append("inner")
    finally:
        log.append("outer")


def deep() -> int:
    for i in range(3):
        for j in range(3):
            try:
                try:
                    if j == 1:
                        break
                    if i == 2:
                        return i * 10 + j
                finally:
                    print("f", i, j, end="; ")
            finally:
                print("g", end="; ")
    return -1


for function in (plain, overriding, swallow, value_kept, list_kept, in_except, in_else, loops, break_swallows, continue_in_finally, nested, deep):
    print(function.__name__, function())
