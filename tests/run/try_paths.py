# try, except, else and finally run in the right order on every path.
class Stop(Exception):
    pass


def run(kind: str) -> str:
    print("try", kind, end=": ")
    try:
        if kind == "value":
            raise ValueError("bad value")
        if kind == "key":
            print({}["missing"])
        if kind == "return":
            return "returned"
        if kind == "stop":
            raise Stop("now", 2)
    except ValueError as error:
        print("except", error, end="; ")
    except (KeyError, IndexError) as error:
        print("lookup", type(error).__name__, error, end="; ")
    except Exception as error:
        print("other", repr(error), end="; ")
    else:
        print("else", end="; ")
    finally:
        print("finally", end="; ")
    return "end"


for kind in ["value", "key", "return", "stop", "none"]:
    print(run(kind))


def nested(depth: int) -> int:
    try:
        if depth == 0:
            raise IndexError("bottom")
        return nested(depth - 1) + 1
    finally:
        print("leaving", depth)


try:
    nested(3)
except IndexError as error:
    print("caught", error)
for i in range(4):
    try:
        if i == 1:
            continue
        if i == 3:
            break
        print("body", i)
    finally:
        print("cleanup", i)
