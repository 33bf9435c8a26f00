from ..plane import Circle


class Sphere(Circle):
    def volume(self):
        return self.area() * self.radius * 4 / 3
