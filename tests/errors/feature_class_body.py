# Classes with a body come later.
class Point:  # error: not supported yet
    x: int = 0
    y: int = 0


print(Point())
