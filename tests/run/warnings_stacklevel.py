import sys, warnings
from warnings import warn
sys.stderr = sys.stdout
def old():
    warnings.warn("old is deprecated", DeprecationWarning, stacklevel=2)
def old1():
    warnings.warn("plain")
def old3():
    warn("three", UserWarning, 3)
def mid():
    old3()
def top():
    old()
    mid()
warnings.simplefilter("always")
old()
top()
old1()
def far():
    warnings.warn("far", RuntimeWarning, stacklevel=20)
far()
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter("always")
    top()
    for x in w:
        print(x.category.__name__, x.message, x.lineno, x.filename == __file__)
class D:
    @property
    def p(self):
        warnings.warn("p", FutureWarning, stacklevel=2)
        return 1
print(D().p)
def call(f, *a, **k):
    return f(*a, **k)
call(warnings.warn, "dyn", stacklevel=2)
