# A handler catches subclasses; the first that matches wins.
class AppError(Exception):
    pass


class NetworkError(AppError):
    pass


class Timeout(NetworkError):
    pass


class BadInput(AppError, ValueError):
    pass


def trigger(name: str) -> None:
    if name == "timeout":
        raise Timeout("slow")
    if name == "network":
        raise NetworkError("down")
    if name == "input":
        raise BadInput("bad")
    if name == "zero":
        print(1 / 0)
    if name == "overflow":
        print(2.0**10000)
    if name == "key":
        print({}["x"])
    if name == "index":
        print([][1])
    if name == "unicode":
        chr(-1)
    if name == "recursion":
        trigger(name)
    if name == "name":
        print(undefined)  # type: ignore
    if name == "unbound":
        print(local)
        local = 1
    if name == "attribute":
        print("".nothing)  # type: ignore
    if name == "import":
        raise ModuleNotFoundError("No module named 'x'")
    if name == "exit":
        raise SystemExit(2)
    if name == "not implemented":
        raise NotImplementedError


def classify(name: str) -> str:
    try:
        trigger(name)
    except Timeout as error:
        return f"Timeout {error}"
    except AppError as error:
        return f"AppError {type(error).__name__} {error}"
    except ArithmeticError as error:
        return f"ArithmeticError {type(error).__name__} {error}"
    except LookupError as error:
        return f"LookupError {type(error).__name__} {error}"
    except UnboundLocalError as error:
        return f"Unbound {error}"
    except NameError as error:
        return f"NameError {error}"
    except RuntimeError as error:
        return f"RuntimeError {type(error).__name__}"
    except ImportError as error:
        return f"ImportError {type(error).__name__}"
    except Exception as error:
        return f"Exception {type(error).__name__} {error}"
    except BaseException as error:
        return f"BaseException {type(error).__name__} {error}"
    return "nothing"


for name in ["timeout", "network", "input", "zero", "overflow", "key", "index", "unicode", "recursion", "name", "unbound", "attribute", "import", "exit", "not implemented", "none"]:
    print(name, "->", classify(name))
print(isinstance(BadInput("b"), ValueError), isinstance(BadInput("b"), AppError), isinstance(Timeout(), NetworkError))
