# Where the carets stand for operators, calls, subscripts and attributes, one after another.
def binary(a, b):
    return (a + 1) * (b - "x")


def subscript(a):
    return a["first"]["second"] + 1


def call(a):
    return len(a) + len(5) + len(a)


def attribute(a):
    return a.strip().missing.upper()


def unary(a):
    return 1 + -a


def compare(a):
    return 1 < 2 and a < 3 or False


def names(a):
    return a and undefined_name_here


def argument(a):
    return print(
        "x",
        int(a),
    )


def contains(a):
    return [1] if 1 in a else []


cases = [(call, "abc"), (attribute, "abc"), (unary, "abc"), (compare, "abc"), (names, "abc"), (argument, "abc"), (contains, 5), (subscript, {"first": {}})]
for function, value in cases:
    try:
        function(value)
    except Exception as error:
        print(function.__name__, type(error).__name__, error)
try:
    try:
        try:
            call("abc")
        except TypeError:
            attribute("abc")
    except AttributeError:
        subscript({"first": {}})
except KeyError:
    try:
        unary("abc")
    except TypeError:
        try:
            compare("abc")
        except TypeError:
            binary(1, 2)
