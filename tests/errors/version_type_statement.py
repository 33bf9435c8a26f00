# The type statement came with Python 3.12.
type Point = tuple[int, int]  # error: 3.12

origin: Point = (0, 0)
print(origin)
