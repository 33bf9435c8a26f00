# Augmented assignment on names, items and nested items, with every operator.
n = 7
n += 3
n -= 1
n *= 2
n //= 4
n **= 3
n %= 50
n <<= 2
n >>= 1
n |= 1
n &= 0xFF
n ^= 3
print(n)
x = 7.0
x /= 2
x += 1
x **= 2
x //= 3
x -= 0.5
print(x)
items = [1, 2, 3]
items[0] += 10
items[-1] *= 2
items[1] -= 5
print(items)
table: dict[str, list[int]] = {"a": [1]}
table["a"] += [2]
table["a"][0] += 100
table["a"] *= 2
print(table)
text = "ab"
text += "c"
text *= 2
text %= ()
print(text)
pair = (1,)
old = pair
pair += (2,)
print(old, pair)
flags = True
flags &= False
flags |= True
print(flags, type(flags))
counts = {"k": 1}
for step in range(5):
    try:
        if step == 0:
            counts["missing"] += 1
        elif step == 1:
            items[9] += 1
        elif step == 2:
            n += "a"  # type: ignore
        elif step == 3:
            n //= 0
        else:
            counts["k"] -= None  # type: ignore
    except (KeyError, IndexError, TypeError, ZeroDivisionError) as error:
        print(type(error).__name__, error)
print(n, counts, items)
y = 1
y /= 1
print(y)
big = 2**62
big += big
big *= big
print(big)
