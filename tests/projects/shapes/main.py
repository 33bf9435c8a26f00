import geometry
from geometry import Circle, Rectangle, Square
from geometry.solid import Prism
from geometry.solid.sphere import Sphere as Ball

shapes = [Circle(1), Rectangle(2, 3.5), Square(2), geometry.make("circle", radius=0.5), geometry.make("square", side=3)]
for shape in sorted(shapes):
    print(f"{shape!r:<24} {shape.area():8.3f} {shape.perimeter():8.3f}")
print(geometry.registry.names(), geometry.__version__, Square.__mro__[1].__name__, Square.__module__)
print(geometry.total(shapes), max(shapes), Circle(2) == Circle(2), len({Circle(1), Circle(1), Square(1)}))
box = Prism(Rectangle(2, 3), 4)
print(box, box.volume(), Ball(3).volume(), box.base.area())
for call in (lambda: geometry.make("hexagon"), lambda: Circle(-1), lambda: Prism("x", 1), lambda: geometry.make("circle"), lambda: Square(1) < 3):
    try:
        call()
    except (geometry.ShapeError, TypeError) as error:
        print(type(error).__module__, type(error).__name__, error)
