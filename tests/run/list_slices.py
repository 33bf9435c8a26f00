# Slices of a list are new lists; limits are clipped.
data: list[int] = list(range(10))
print(data[2:5], data[:3], data[7:], data[:], data[-3:], data[:-7], data[3:3], data[5:2])
print(data[::2], data[1::3], data[::-1], data[8:2:-2], data[-1:-4:-1], data[100:], data[-100:2], data[2:100])
print(data[:100:4], data[10::-5], data[9:0:-9], data[0:10:1000], data[10**20:], data[:: -(10**20)])
part = data[2:4]
part[0] = -1
print(part, data[2])
whole = data[:]
print(whole == data, whole is data, [][:], [][::-1], [1][0:1])
cut = slice(1, 8, 3)
print(data[cut], cut, cut.start, cut.stop, cut.step, cut.indices(5))
matrix = [[1, 2, 3], [4, 5, 6]]
print([row[1:] for row in matrix], matrix[0:1], matrix[::-1])
shallow = matrix[:]
shallow[0][0] = 100
print(matrix)
try:
    print(data[::0])
except ValueError as error:
    print(error)
try:
    print(data["1":2])  # type: ignore
except TypeError as error:
    print(error)
try:
    print(data[1.0])  # type: ignore
except TypeError as error:
    print(error)
for index in (10, -11, 10**20):
    try:
        print(data[index])
    except IndexError as error:
        print(error)
