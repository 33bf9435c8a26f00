def f(kind):
    try:
        try:
            raise ExceptionGroup("eg", [TypeError(1), ValueError(2)])
        except* (TypeError, ValueError) as e:
            raise SyntaxError("bad")
    except BaseException as e:
        return e
print(repr(f(1)))
def g():
    try:
        try:
            raise ExceptionGroup("eg", [TypeError(1), ValueError(2)])
        except* (TypeError, ValueError) as e:
            raise e
    except BaseException as e:
        return e
print(repr(g()))
def h():
    try:
        try:
            raise ExceptionGroup("eg", [TypeError(1), ValueError(2)])
        except* TypeError:
            raise SyntaxError("bad")
    except BaseException as e:
        return e
print(repr(h()))
class EG(ExceptionGroup):
    def __new__(cls, message, excs, code):
        obj = super().__new__(cls, message, excs)
        obj.code = code
        return obj
    def derive(self, excs):
        return EG(self.message, excs, self.code)
try:
    try:
        try:
            try:
                raise TypeError(2)
            except TypeError as te:
                raise EG("nested", [te], 101) from None
        except EG as nested:
            try:
                raise ValueError(1)
            except ValueError as ve:
                raise EG("eg", [ve, nested], 42)
    except* ValueError as eg:
        veg = eg
except EG as eg:
    teg = eg
print(repr(veg), repr(teg), veg.code, teg.code)
