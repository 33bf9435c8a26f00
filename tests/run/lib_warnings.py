import warnings
from warnings import warn as w
def old():
    warnings.warn("old is old", DeprecationWarning)
    return 1
for i in range(3):
    old()
    warnings.warn("plain")
w(RuntimeWarning("object"))
warnings.simplefilter("error")
try:
    warnings.warn("now an error", UserWarning)
except UserWarning as e:
    print("caught", e)
with warnings.catch_warnings(record=True) as log:
    warnings.simplefilter("always")
    warnings.warn("a")
    warnings.warn("b", FutureWarning)
    print(len(log), log[0].message, log[1].category, str(log[0].message))
with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    warnings.warn("silent")
warnings.resetwarnings()
warnings.filterwarnings("ignore", message="no.*", category=UserWarning)
warnings.warn("nothing")
warnings.warn("something")
warnings.warn(
    "several lines",
    stacklevel=1)
print(warnings.formatwarning("m", UserWarning, "nofile.py", 3), end="")
warnings.warn_explicit("exp", UserWarning, "x.py", 10)
try:
    warnings.warn("x", int)
except TypeError as e:
    print(e)
def show(message, category, filename, lineno, file=None, line=None):
    print("SHOW", message, category.__name__, lineno)
warnings.showwarning = show
warnings.warn("through the hook")
