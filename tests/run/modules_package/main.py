# Packages: __init__.py runs first, submodules become attributes, import a.b as c.
import shapes
import shapes.solid.cube as cube
import shapes.flat
from shapes.flat import square
from shapes.solid import cube as same_cube
from shapes import VERSION, flat as plane

print(shapes.VERSION, VERSION, shapes.__name__)
print(cube.volume(3), same_cube is cube, shapes.solid.cube is cube)
print(shapes.flat.square(4), square(5), plane.square(6), plane is shapes.flat)
print(cube.__name__, shapes.flat.__name__, shapes.solid.__name__)
print(shapes.describe("x"), shapes.flat.COUNT)
square(1)
print(shapes.flat.COUNT, plane.COUNT)
print(shapes.solid.KIND)
