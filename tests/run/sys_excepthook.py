# sys.excepthook: the default prints a traceback; one of the program's is called for what nothing catches.
import sys

for wrong in (None, 3):
    try:
        sys.excepthook(type(wrong), wrong, None)
    except TypeError as e:
        print(e)
try:
    {}["missing"]
except KeyError as e:
    sys.excepthook(type(e), e, e.__traceback__)
    sys.__excepthook__(type(e), e, None)
old = sys.excepthook
print(callable(old))


def hook(kind, value, traceback):
    print("hook:", kind.__name__, value, traceback.tb_lineno > 0)
    sys.stdout.flush()


sys.excepthook = hook
print("before")
1 / 0
