# Deeply nested expressions, blocks and data.
value = ((((((((((((((((((((((((((((((1))))))))))))))))))))))))))))))
print(value)
lists = [[[[[[[[[[[[[[[[[[[[["deep"]]]]]]]]]]]]]]]]]]]]]
print(lists)
print(1 + (2 + (3 + (4 + (5 + (6 + (7 + (8 + (9 + (10 + (11 + (12 + (13 + (14 + (15)))))))))))))))
print(not not not not not not not not not not True, - - - - - - - -1, ~~~~~~1)
print(1 if 0 else 2 if 0 else 3 if 0 else 4 if 0 else 5 if 0 else 6 if 0 else 7)
print("a" + "b" + "c" + "d" + "e" + "f" + "g" + "h" + "i" + "j" + "k" + "l" + "m" + "n" + "o" + "p")
for a in range(2):
    for b in range(2):
        for c in range(2):
            if a:
                if b:
                    if c:
                        for d in range(2):
                            while True:
                                try:
                                    if d:
                                        for e in [1]:
                                            try:
                                                print(a, b, c, d, e)
                                            finally:
                                                pass
                                    else:
                                        raise ValueError(d)
                                except ValueError as error:
                                    print("caught", error)
                                break
deep: list = []
for _ in range(100):
    deep = [deep]
print(str(deep).count("["), len(repr(deep)))
other: list = []
for _ in range(100):
    other = [other]
print(deep == other, deep < [deep])
nested: dict = {}
for i in range(20):
    nested = {i: nested}
print(nested)
node = nested
depth = 0
while node:
    for key in node:
        node = node[key]
    depth += 1
print(depth)
pairs: tuple = ()
for i in range(15):
    pairs = (i, pairs)
print(pairs, hash(pairs) == hash(pairs))
very_deep: list = []
for _ in range(100000):
    very_deep = [very_deep]
try:
    print(len(repr(very_deep)))
except RecursionError as error:
    print(error)
