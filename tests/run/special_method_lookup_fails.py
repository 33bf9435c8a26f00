import sys
class A:
    pass
A.__call__ = A()
a = A()
try:
    a()
except RecursionError as e:
    print("rec", e)
class X:
    def booh(self): raise AttributeError("booh")
class E:
    __eq__ = property(X.booh)
    __bool__ = property(X.booh)
    __len__ = property(X.booh)
try:
    print(E() == E())
except AttributeError as e: print(e)
class I:
    __init__ = property(X.booh)
try:
    I()
except AttributeError as e: print(e)
def f():
    try:
        I()
    except AttributeError as e: print(e)
f()
