import pkg.circ_a
B = 2
try:
    print(pkg.circ_a.A)
except AttributeError as e:
    print(e)
try:
    from pkg.circ_a import A
except ImportError as e:
    print(str(e).replace(e.path, "PATH"))
import sys
print(sys.modules["pkg.circ_a"].__name__)
try:
    sys.modules["pkg.circ_a"].A
except AttributeError as e:
    print(e)
