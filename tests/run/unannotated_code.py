# Code without a single annotation, where each parameter sees one type, or several.
def add(a, b):
    return a + b


def mean(values):
    total = 0
    for value in values:
        total += value
    return total / len(values)


def swap(pair):
    a, b = pair
    return b, a


def lookup(table, key, fallback=None):
    if key in table:
        return table[key]
    return fallback


def flatten(thing):
    if isinstance(thing, list):
        result = []
        for item in thing:
            result.extend(flatten(item))
        return result
    return [thing]


def accumulate(values, function):
    out = []
    current = None
    for value in values:
        current = value if current is None else function(current, value)
        out.append(current)
    return out


def classify(n):
    if n < 0:
        return "negative"
    if n == 0:
        return None
    return n * 1.5


print(add(1, 2), add("a", "b"), add([1], [2]), add(1.5, 2), add((1,), (2,)), add(2**63, 1))
print(mean([1, 2, 3, 4]), mean([0.5]), mean(range(11)), mean({1: 0, 3: 0}))
print(swap((1, "a")), swap([None, 2]), swap("xy"))
print(lookup({"a": 1}, "a"), lookup({}, 5), lookup([1, 2], 1), lookup({1: 2}, 9, "none"))
print(flatten([1, [2, [3, "x"], []], [[None]]]), flatten(5))
print(accumulate([1, 2, 3, 4], add), accumulate(["a", "b"], add), accumulate([], add), accumulate([3, 1, 2], max))
print([classify(n) for n in (-1, 0, 2, 2.0, True)])
state = {}
for word in "the cat the dog".split():
    state[word] = state.get(word, 0) + 1
print(state)
thing = 1
thing = thing + 0.5
thing = str(thing)
thing = [thing]
print(thing)
try:
    add(1, "a")
except TypeError as error:
    print(error)
