from ..base import Shape
from .. import plane


class Prism:
    def __init__(self, base, height):
        if not isinstance(base, Shape):
            raise TypeError(f"a Prism stands on a Shape, not on {base!r}")
        self.base, self.height = base, plane.positive(height, "height")

    def volume(self):
        return self.base.area() * self.height

    def __str__(self):
        return f"prism of height {self.height} over {self.base}"
