import inspect, sys
def me():
    return inspect.currentframe().f_code.co_name
print(me())
def caller():
    return inspect.stack()[1].function
def outer():
    return caller()
print(outer())
def info():
    fi = inspect.getframeinfo(inspect.currentframe())
    return fi.filename == __file__, fi.lineno, fi.function, fi.code_context, fi.index
print(info())
def st():
    for f in inspect.stack():
        print(f.function, f.lineno, f.code_context, f.index, f[3])
def st2():
    st()
st2()
print(inspect.isframe(inspect.currentframe()))
try:
    def bad():
        1/0
    bad()
except ZeroDivisionError as e:
    for f in inspect.trace():
        print(f.function, f.lineno, f.code_context)
    for f in inspect.getinnerframes(e.__traceback__):
        print(f.function, f.lineno, f.positions)
    print(inspect.istraceback(e.__traceback__))
print(inspect.getframeinfo(sys._getframe(), context=3).code_context)
def gen():
    yield 1
    yield 2
g = gen()
print(inspect.getgeneratorstate(g)); next(g); print(inspect.getgeneratorstate(g)); g.close(); print(inspect.getgeneratorstate(g))
def who():
    frame = inspect.currentframe().f_back
    return frame.f_code.co_name, inspect.getmodule(frame).__name__
def x(): return who()
print(x())
async def co(): pass
c = co()
print(inspect.getcoroutinestate(c)); c.close(); print(inspect.getcoroutinestate(c))
