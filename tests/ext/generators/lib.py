"""Generators and iterators handed out and consumed."""


def count(n):
    for i in range(n):
        got = yield i
        if got is not None:
            yield ("got", got)
    return "end"


def cleanup(log):
    try:
        yield 1
        yield 2
    except ValueError as e:
        log.append(("error", str(e)))
        yield 3
    finally:
        log.append("closed")


def delegate(inner):
    result = yield from inner
    yield ("result", result)


def consume(iterable):
    total = 0
    for x in iterable:
        total += x
    return total


def drive(generator):
    out = [next(generator), generator.send("hello")]
    try:
        out.append(generator.throw(ValueError("thrown")))
    except Exception as e:
        out.append((type(e).__name__, str(e)))
    generator.close()
    return out


def lazy(xs):
    return map(lambda x: x + 1, xs), zip(xs, "abc"), enumerate(xs), filter(None, xs), reversed(xs), iter(xs), (x * x for x in xs)


def first(iterator):
    return next(iterator, "nothing"), next(iterator, "nothing")


async def coroutine(x):
    return x + 1


async def waits(f, x):
    y = await f(x)
    return y * 2
