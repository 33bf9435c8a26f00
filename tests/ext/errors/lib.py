"""Exceptions in both directions."""


class Own(ValueError):
    def __init__(self, code):
        super().__init__(f"own {code}")
        self.code = code


def divide(a, b):
    return a // b


def raise_it(e):
    raise e


def raise_own(code):
    raise Own(code)


def call(f):
    return f()


def catch(f, kind=ValueError):
    try:
        return f()
    except kind as e:
        return "caught", type(e).__name__, str(e), e.args


def catch_and_keep(f):
    try:
        f()
    except Exception as e:
        return e


def chain(f):
    try:
        f()
    except Exception as e:
        raise RuntimeError("second") from e


def context(f):
    try:
        f()
    except Exception:
        raise RuntimeError("while handling")


def again(f):
    try:
        f()
    except Exception:
        raise


def finally_(f, log):
    try:
        return f()
    finally:
        log.append("finally")


def bare(f):
    try:
        f()
    except:
        return "bare"


def lookups(d, xs, o):
    out = []
    for f in (lambda: d["missing"], lambda: xs[99], lambda: o.missing, lambda: int("x"), lambda: undefined_name, lambda: o + 1,
              lambda: len(5), lambda: next(iter([])), lambda: "a".index("z"), lambda: {}["q"], lambda: [].pop(), lambda: 1 / 0):
        try:
            f()
        except Exception as e:
            out.append((type(e).__name__, str(e)))
    return out


def exits(code):
    raise SystemExit(code)


def deep(n, f):
    if n == 0:
        return f()
    return deep(n - 1, f)
