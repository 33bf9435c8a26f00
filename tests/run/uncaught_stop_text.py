# Texts of exceptions: empty, several arguments, newlines.
class Multi(Exception):
    pass


for error in (ValueError(), ValueError(""), ValueError("a", 1), KeyError("k"), Multi()):
    try:
        raise error
    except Exception as caught:
        print(type(caught).__name__, repr(str(caught)))
raise Multi("first line\nsecond line")
