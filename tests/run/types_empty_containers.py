# Containers that start empty and get their types somewhere else.
def make():
    return [], {}, set()


def fill_list(target, count):
    for i in range(count):
        target.append(i * i)


def fill_names(target):
    target.append("name")
    target.append(None)


def note(table, key, value):
    table[key] = value


def group(items):
    result = {}
    for item in items:
        key = type(item).__name__
        if key not in result:
            result[key] = []
        result[key].append(item)
    return result


numbers, table, seen = make()
fill_list(numbers, 4)
print(numbers)
fill_names(numbers)
print(numbers)
note(table, "a", 1)
note(table, 2, "b")
note(table, (1, 2), [])
table[1, 2].append(5)
print(table)
seen.add(1)
seen.add("x")
seen.add((1,))
print(len(seen), 1 in seen, "x" in seen, (1,) in seen, 1.0 in seen)
print(group([1, "a", 2.5, None, 3, "b", [1], True]))
empty = []
other = empty
print(empty == [], empty is other, sum(empty), max(empty, default="none"), [x for x in empty], empty * 3, empty + [1])
other += [2.5]
print(empty, sum(empty))
matrix = []
for i in range(3):
    matrix.append([])
    for j in range(i):
        matrix[i].append(i + j if (i + j) % 2 else str(i + j))
print(matrix)
stack = []
for token in "3 4 + 2 *".split():
    if token.isdigit():
        stack.append(int(token))
    else:
        b, a = stack.pop(), stack.pop()
        stack.append(a + b if token == "+" else a * b)
print(stack)
registry = {}
registry.setdefault("ints", []).append(1)
registry.setdefault("ints", []).append(2)
registry.setdefault("words", set()).add("w")
registry.setdefault("none")
print(registry)
unused_list = []
unused_dict = {}
print(unused_list, unused_dict, len(unused_list), list(unused_dict.items()))
deep = {"a": {"b": []}}
deep["a"]["b"].append({})
deep["a"]["b"][0]["c"] = deep["a"]["b"][0].get("c", 0) + 1
print(deep)
