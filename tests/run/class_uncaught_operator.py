# An uncaught TypeError of an operator between instances, inside methods.
class Vector:
    def __init__(self, x, y):
        self.x, self.y = x, y

    def __add__(self, other):
        return Vector(self.x + other.x, self.y + other.y)

    def scale(self, k):
        return self * k


v = Vector(1, 2) + Vector(3, 4)
print(v.x, v.y)
v.scale(3)
