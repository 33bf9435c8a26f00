# A loop over a list sees its changes: the index moves on, the length is read each time.
numbers = [1, 2, 3, 4, 5, 6]
for n in numbers:
    if n % 2 == 0:
        numbers.remove(n)
print(numbers)
queue = [3]
for item in queue:
    if item > 0:
        queue.append(item - 1)
        queue.append(item - 2)
print(queue)
data = [1, 2, 3, 4]
for item in data:
    print(item, end=" ")
    data.pop()
print(data)
letters = ["a", "b", "c"]
for letter in letters:
    letters.insert(0, letter.upper())
    if len(letters) > 6:
        break
print(letters)
values = [1, 2, 3]
for i, value in enumerate(values):
    values[i] = value * 10
    if i == 0:
        values.append(99)
print(values)
both = [1, 2, 3]
print([x for x in both if both.pop(0) is not None], both)
items = [1, 2, 3]
for item in items:
    items = []
    print(item, items)
back = [1, 2, 3, 4]
for item in reversed(back):
    print(item, end=" ")
    back.remove(item)
print(back)
cleared = [1, 2, 3]
for item in cleared:
    cleared.clear()
    print("once", item)
pairs = [1, 2, 3]
for left, right in zip(pairs, pairs):
    print(left, right)
    pairs[1:2] = []
