# except*: which clauses run, what is raised after them, tracebacks of what is left.
import sys


def attempt(name, function):
    try:
        function()
    except BaseException as error:
        lines = [type(error).__name__, str(error)]
        if isinstance(error, BaseExceptionGroup):
            lines.append(repr(error.exceptions))
        print(name, "->", *lines, "| cause", repr(error.__cause__), "| context", type(error.__context__).__name__)
    else:
        print(name, "-> fine")


def group(*errors):
    return ExceptionGroup("group", list(errors))


def all_handled():
    try:
        raise group(ValueError(1), TypeError(2))
    except* ValueError as e:
        print("values", e.exceptions)
    except* TypeError as e:
        print("types", e.exceptions)


def partly_handled():
    try:
        raise group(ValueError(1), OSError(2), group(OSError(3), ValueError(4)))
    except* ValueError:
        print("in handler", repr(sys.exc_info()[1]))


def raises_new():
    try:
        raise group(ValueError(1), OSError(2))
    except* ValueError as e:
        raise KeyError("from handler") from e


def raises_two():
    try:
        raise group(ValueError(1), OSError(2))
    except* ValueError:
        raise KeyError("first")
    except* OSError:
        raise LookupError("second")


def raises_again():
    try:
        raise group(ValueError(1), OSError(2), TypeError(3))
    except* ValueError:
        raise
    except* OSError:
        print("os handled")


def naked():
    try:
        raise ValueError("alone")
    except* ValueError as e:
        print(type(e).__name__, repr(e.message), e.exceptions)


def naked_not_matched():
    try:
        raise ValueError("alone")
    except* OSError:
        print("never")


def with_finally():
    try:
        try:
            raise group(ValueError(1))
        except* TypeError:
            print("never")
        else:
            print("never")
        finally:
            print("finally", sys.exc_info()[0].__name__)
    except* ValueError:
        print("outer", sys.exc_info()[0].__name__)
    print("after", sys.exc_info())


def in_loop():
    done = []
    for i in range(4):
        try:
            if i % 2:
                raise group(ValueError(i))
            done.append(i)
        except* ValueError as e:
            for x in e.exceptions:
                if x.args[0] == 1:
                    continue
                done.append(x)
        else:
            done.append("else")
    print(done)


def unbound():
    try:
        raise group(ValueError())
    except* ValueError as e:
        pass
    print(e)


def bad_type():
    try:
        raise group(ValueError())
    except* 5:
        pass


def nested():
    try:
        try:
            raise group(ValueError(1), TypeError(2), OSError(3))
        except* ValueError:
            try:
                raise group(KeyError("k"), OSError("inner"))
            except* KeyError:
                print("inner key")
    except* OSError as e:
        print("outer os", e.exceptions)


def keyboard():
    try:
        raise BaseExceptionGroup("base", [KeyboardInterrupt(), ValueError()])
    except* ValueError as e:
        print(type(e).__name__)


for function in [all_handled, partly_handled, raises_new, raises_two, raises_again, naked, naked_not_matched, with_finally,
                 in_loop, unbound, bad_type, nested, keyboard]:
    attempt(function.__name__, function)
