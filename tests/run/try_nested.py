# Nested try statements: which handler catches, what propagates, what is suppressed.
def inner(kind: str) -> str:
    try:
        try:
            if kind == "value":
                raise ValueError("v")
            if kind == "key":
                raise KeyError("k")
            if kind == "index":
                raise IndexError("i")
            if kind == "zero":
                1 // 0
            return "nothing"
        except ValueError as error:
            print("inner", error, end=" ")
            raise TypeError("from handler") from error
        except KeyError:
            print("inner key", end=" ")
            raise
        finally:
            print("inner finally", end=" ")
    except TypeError as error:
        print("outer", error, repr(error.__cause__), end=" ")
        return "type"
    except LookupError as error:
        print("outer lookup", repr(error), end=" ")
        return "lookup"
    finally:
        print("outer finally", end=" ")


for kind in ["value", "key", "index", "none"]:
    print(inner(kind))
try:
    inner("zero")
except ZeroDivisionError as error:
    print(error)


def handler_raises() -> None:
    try:
        raise ValueError("first")
    except ValueError:
        try:
            raise KeyError("second")
        except KeyError as second:
            print(repr(second), repr(second.__context__))
        print("still in the first handler")
        try:
            raise
        except ValueError as again:
            print("again", again)


handler_raises()
try:
    try:
        raise ValueError("a")
    finally:
        raise KeyError("b")
except KeyError as error:
    print(repr(error), repr(error.__context__), error.__cause__)
try:
    try:
        pass
    except ValueError:
        print("no")
    else:
        raise ValueError("from else")
except ValueError as error:
    print(error)
try:
    try:
        raise ValueError("x")
    except KeyError:
        print("no")
    except (IndexError, TypeError):
        print("no")
except ValueError as error:
    print("passed by", error)
