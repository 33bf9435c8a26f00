class E(Exception):
    def __new__(cls, *args, **kwargs):
        return cls
def g():
    yield
gen = g()
try:
    gen.throw(E)
except TypeError as e:
    print(e)
try:
    next(gen)
except StopIteration:
    print("stop")
try:
    raise E
except TypeError as e:
    print(e)
