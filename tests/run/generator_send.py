# send: what yield gives, the first send, accumulators, coroutines that consume.


def averager():
    total, count, average = 0.0, 0, None
    while True:
        value = yield average
        if value is None:
            return count, average
        total += value
        count += 1
        average = total / count


a = averager()
print(next(a))
for v in (10, 20, 60):
    print(a.send(v))
try:
    a.send(None)
except StopIteration as e:
    print("end", e.value)
try:
    a.send(1)
except StopIteration as e:
    print("again", e.value)
try:
    averager().send(1)
except TypeError as e:
    print(e)
b = averager()
print(b.send(None), b.send(4), b.send(8))


def log():
    seen = []
    while True:
        seen.append((yield len(seen)))
        if len(seen) > 3:
            return seen


s = log()
next(s)
try:
    for item in ["a", 1, None, 2.5]:
        print(s.send(item))
except StopIteration as e:
    print(e.value)


def several(n):
    x = (yield 1) + (yield 2) * n
    y = [(yield x), (yield x + 1)]
    return {"sum": x, "list": y, "f": f"{(yield y)}!"}


m = several(3)
print(next(m), m.send(10), m.send(20), m.send("p"), m.send("q"))
try:
    m.send("r")
except StopIteration as e:
    print(e.value)


def grep(pattern):
    print("looking for", pattern)
    try:
        while True:
            line = yield
            if pattern in line:
                print("found", line)
    except GeneratorExit:
        print("closed")


c = grep("python")
next(c)
for line in ["no", "python here", "more python"]:
    c.send(line)
c.close()
c.close()


def coroutine(f):
    def start(*args):
        g = f(*args)
        next(g)
        return g

    return start


@coroutine
def broadcast(targets):
    while True:
        item = yield
        for t in targets:
            t.send(item)


@coroutine
def printer(name):
    while True:
        item = yield
        print(name, item)


top = broadcast([printer("A"), printer("B")])
top.send(1)
top.send("x")


def ping():
    x = 0
    while x < 3:
        x = yield x


p = ping()
print(next(p), p.send(2), p.send(1))
try:
    p.send(5)
except StopIteration:
    print("over")
print(p.send.__name__, p.close())
