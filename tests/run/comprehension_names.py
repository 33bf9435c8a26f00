# In a comprehension a variable of the function around it is a free one; and its own variables are not the function's.
def unbound(items):
    if items:
        wanted = 1
    return [x for x in items + [5] if x == wanted]


def later(n):
    rows = {k: total for k in range(n)}
    total = n
    return rows


def around():
    def inner():
        return {v for v in values}
    if later:
        return inner()
    values = 3


def in_class(flag):
    if flag:
        value = 7

    class Box:
        content = value
    return Box.content


def first(n):
    return [i for i in range(count)] if n else count
    count = 3


def plain():
    print(shown)
    shown = 1


for call in (lambda: unbound([]), lambda: unbound([1]), lambda: later(0), lambda: later(2), around, lambda: in_class(True),
             lambda: in_class(False), lambda: first(1), lambda: first(0), plain):
    try:
        print(call())
    except NameError as error:
        print(type(error).__name__, error)


def score_all(scores):
    return [other for score, other in sorted(scored) if score]


score_all([])
