"""from m import *: what it takes, what it leaves, what it hides."""
from math import *
from string import *
from shapes import *
from listed import *
from pack import *

print(floor(2.5), ascii_lowercase[:3], pi > 3)
print(area(2, 3), COUNT, Shape().name, perimeter)
try:
    print(_hidden)
except NameError as error:
    print(error)
print(wanted(), _under)
try:
    print(unwanted)
except NameError as error:
    print(error)
print(inner.VALUE, outer_name)
try:
    print(not_listed)
except NameError as error:
    print(error)
pow = "mine"
from math import *

print(pow(2, 3))
x = "before"
from conditional import *

print(x, y)
try:
    print(z)
except NameError as error:
    print(error)


def late():
    return area(4, 5), COUNT, x


print(late())
change()
print(COUNT)
import shapes

print(shapes.COUNT)
try:
    from wrong import *
except AttributeError as error:
    print(error)
print(len("builtin len"), max)
