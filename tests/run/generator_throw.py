# throw and close: where exceptions strike, what handlers see, how generators end.


def g():
    while True:
        try:
            x = yield "ready"
            print("got", x)
        except ValueError as e:
            print("value error", e)
            yield "handled"
        except KeyError:
            print("key error")
            return "returned"


a = g()
print(next(a), a.throw(ValueError("one")), next(a), a.throw(ValueError, "two"), a.send(3))
try:
    a.throw(KeyError)
except StopIteration as e:
    print("stop", e.value)
try:
    a.throw(TypeError("after the end"))
except TypeError as e:
    print("type error", e)
b = g()
try:
    b.throw(ValueError("before the start"))
except ValueError as e:
    print("escaped", e)
print(list(b))
for bad in [(1,), ("x",), (int,), (ValueError("v"), "w"), (ValueError, "w", 3)]:
    try:
        g().throw(*bad)
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
c = g()
next(c)
try:
    c.throw(ValueError, ("a", "b"))
    c.throw(ZeroDivisionError("z"))
except ZeroDivisionError as e:
    print("zero", e)
print(next(c, "finished"))


def closing(how):
    try:
        yield 1
        yield 2
    except GeneratorExit:
        print("exit seen", how)
        if how == "return":
            return
        if how == "raise":
            raise RuntimeError("while closing")
        if how == "yield":
            yield 3
        raise
    finally:
        print("finally", how)


kept = []
for how in ["pass", "return", "raise", "yield"]:
    k = closing(how)
    kept.append(k)
    next(k)
    try:
        print("close gives", k.close())
    except RuntimeError as e:
        print("runtime error:", e)
k = closing("unstarted")
k.close()
print(list(k))
k = closing("ended")
print(list(k))
k.close()


def nested():
    try:
        try:
            yield 1
        finally:
            print("inner")
            yield 2
            print("inner done")
    except ValueError as e:
        print("outer", e)
        yield 3
    finally:
        print("last")


n = nested()
print(next(n), n.throw(ValueError("x")), next(n), next(n, "end"))


def stops():
    yield 1
    raise StopIteration("inside")


try:
    for x in stops():
        print(x)
except RuntimeError as e:
    print(e, repr(e.__cause__), e.__cause__ is e.__context__)


def runs_next(it):
    while True:
        yield next(it)


try:
    print(list(runs_next(iter([1, 2]))))
except RuntimeError as e:
    print(e)


def itself():
    yield 1
    next(me)


me = itself()
print(next(me))
try:
    next(me)
except ValueError as e:
    print(e)
print(next(me, "dead"))


def own_iteration():
    for x in me2:
        yield x


me2 = own_iteration()
try:
    next(me2)
except ValueError as e:
    print(e)


def close_self():
    yield me3.close()


me3 = close_self()
try:
    next(me3)
except ValueError as e:
    print(e)
