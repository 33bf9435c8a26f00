# Assignment binds a second name to the same list; copies are separate.
def grow(items: list[int]) -> None:
    items.append(len(items))


def replace(items: list[int]) -> None:
    items = [100]
    items.append(200)


a = [1, 2]
b = a
b.append(3)
print(a, b, a is b, a == [1, 2, 3], a is [1, 2, 3])
grow(a)
replace(a)
print(b)
c = a[:]
c += [9]
print(a, c)
b += [7]
print(a)
b = b + [8]
print(a, b, a is b)
grid = [[0] * 3] * 2
grid[0][1] = 5
print(grid, grid[0] is grid[1])
better = [[0] * 3 for _ in range(2)]
better[0][1] = 5
print(better, better[0] is better[1])
row = [1]
table = [row, row]
row[0] = 2
print(table)
table[0] = [3]
print(table, row)
pair = (row, 5)
pair[0].append(6)
print(pair, table)
x = y = []
x.append(1)
print(x, y)
holder = {"list": row}
holder["list"].pop()
print(row, holder, pair)
