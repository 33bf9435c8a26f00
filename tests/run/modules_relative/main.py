# Relative imports inside a package: from . and from .. of names and modules.
from app import run
from app.core import engine
import app.core.parts.wheel as wheel

print(run(3))
print(engine.start(), wheel.turn(2), wheel.label())
print(engine.parts.COUNT, wheel.engine_name())
print(run.__name__, engine.__name__, wheel.__name__)
for n in range(-1, 5):
    print(n, run(n))
