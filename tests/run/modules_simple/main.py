# import and from-import of modules beside the main program.
import geometry
import text_tools
from geometry import area, PI
from text_tools import shout as loud, whisper

print(geometry.area(3, 4), area(1, 2), geometry.PI, PI)
print(geometry.describe("box", 2, 3), text_tools.shout("hi"), loud("you"), whisper("LOW"))
print(geometry.__name__, text_tools.__name__, __name__)
print(geometry.calls, geometry.NAMES)
geometry.NAMES.append("added")
print(geometry.names())
PI = 3  # type: ignore
print(PI, geometry.PI, geometry.circle(1))
geometry.PI = 4  # type: ignore
print(geometry.PI, geometry.circle(1))
for name in ("area", "calls"):
    print(name)
try:
    print(geometry.missing)  # type: ignore
except AttributeError as error:
    print(error)
