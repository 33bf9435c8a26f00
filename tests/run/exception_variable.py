# The variable of except is deleted at the end of the handler, on every path.
e = "before"
try:
    raise ValueError("one")
except ValueError as e:
    print("in", e)
try:
    print(e)
except NameError as error:
    print(error)


def returns() -> str:
    try:
        raise ValueError("r")
    except ValueError as problem:
        return str(problem)


def leaves() -> str:
    for i in range(2):
        try:
            raise ValueError(i)
        except ValueError as problem:
            if i == 0:
                continue
            break
    try:
        return str(problem)
    except UnboundLocalError as error:
        return str(error)


def keeps() -> Exception:
    saved: Exception | None = None
    try:
        raise KeyError("kept")
    except KeyError as problem:
        saved = problem
    assert saved is not None
    return saved


def rebinds() -> str:
    try:
        raise ValueError("x")
    except ValueError as problem:
        problem = "rebound"  # type: ignore
        print(problem)
    try:
        print(problem)
    except NameError as error:
        return type(error).__name__
    return "still there"


def deletes() -> str:
    try:
        raise ValueError("x")
    except ValueError as problem:
        del problem
    return "fine"


print(returns())
print(leaves())
print(repr(keeps()))
print(rebinds())
print(deletes())
e = "again"
try:
    pass
except ValueError as e:
    pass
print(e)
for attempt in range(3):
    try:
        if attempt:
            raise KeyError(attempt)
    except KeyError as e:
        print(repr(e))
    else:
        print("nothing raised", e)
