class T:
    def fail(self, m): raise AssertionError(m)
    def t(self):
        class MyException(Exception):
            def __init__(self):
                raise RuntimeError()
        try:
            raise IndexError from MyException
        except RuntimeError:
            print("ok")
        else:
            self.fail("No exception raised")
T().t()


class Cause(Exception):
    def __init__(self):
        print("made")


try:
    raise ValueError("x") from Cause
except ValueError as error:
    print(type(error.__cause__).__name__, error.__suppress_context__)
try:
    raise ValueError from 5
except TypeError as error:
    print(error)
