"""Lists, dicts and sets across the boundary."""
kept = []


def same(x):
    return x


def keep(x):
    kept.append(x)
    return len(kept)


def append_all(xs, items):
    for item in items:
        xs.append(item)
    return xs


def fresh():
    return [1, 2, 3], {"a": [1]}, {3, 1, 2}


def handed_out(callback):
    numbers = [1, 2, 3]
    names = {"x": 1}
    marks = {1, 2}
    callback(numbers, names, marks)
    numbers.append(4)
    names["y"] = 2
    marks.add(3)
    total = 0
    for number in numbers:
        total += number
    return numbers, names, sorted(marks), total, len(numbers), numbers[0], numbers[-1], numbers[1:3]


def in_a_loop(callback):
    numbers = list(range(5))
    seen = []
    for i, number in enumerate(numbers):
        seen.append(number)
        callback(numbers, i)
    return seen, numbers


def in_a_dict_loop(callback):
    table = {"a": 1, "b": 2, "c": 3}
    del table["b"]
    table["d"] = 4
    seen = []
    for key in table:
        seen.append((key, table[key]))
        callback(table)
    return seen


def aliased(a, b):
    a.append("x")
    return len(b), a is b, a == b


def methods(callback):
    xs = [5, 3, 4]
    callback(xs)
    xs.sort()
    xs.insert(0, 9)
    xs.reverse()
    xs.extend([1, 2])
    xs[0] = "first"
    xs[1:2] = ["p", "q"]
    del xs[-1]
    popped = xs.pop()
    return xs, popped, xs.index("p"), xs.count(1), "q" in xs, 77 in xs, xs + [0], xs * 2, [0] + xs, xs[::-1], repr(xs), str(xs)


def dict_methods(callback):
    d = {"k": 1, 2: "two"}
    callback(d)
    d.setdefault("new", [])
    d["new"].append(1)
    d.update({"u": 1}, w=2)
    popped = d.pop("k"), d.pop("none", None)
    return d, popped, list(d.keys()), list(d.values()), list(d.items()), d.get("z", 0), len(d), "u" in d, d | {"q": 1}


def set_methods(callback):
    s = {1, 2, 3}
    callback(s)
    s.discard(2)
    s |= {10}
    return sorted(s), s | {4}, s & {1, 5}, s - {1}, s ^ {1, 99}, s <= {1, 3, 10, 12}, s == {1, 3, 10}, len(s), 3 in s, \
        s.isdisjoint({7})


def nested(callback):
    inner = [1]
    outer = [inner, {"inner": inner}]
    callback(outer)
    inner.append(2)
    return outer, outer[0] is inner, outer[1]["inner"] is inner


def cyclic():
    x = [1]
    x.append(x)
    return x


def from_python(xs, d, s):
    xs[0] += 1
    d["n"] = d.get("n", 0) + 1
    s.add(len(xs))
    for k in d:
        if k == "gone":
            break
    a, *b = xs
    return a, b, [x * 2 for x in xs], {k: v for k, v in d.items()}, sum(xs), max(xs), sorted(s), list(zip(xs, d)), xs[1:], \
        len(xs), bool(xs), xs == [2, 2, 3], isinstance(xs, list), isinstance(d, dict), type(xs) is list, type(s) is set


def subclasses(x):
    return isinstance(x, list), type(x) is list, len(x), x[0], type(x).__name__, x + [1], list(x)
