# Weak references: what can have one, equality, hash, proxies of what is gone, argument errors.
# ends: at the moment when the last reference goes
import weakref
class A:
    pass
a=A()
r=weakref.ref(a)
def t(f,*x,**k):
    try: print(f(*x,**k))
    except Exception as e: print(type(e).__name__, e)
t(r,1)
t(r,x=1)
t(weakref.ref)
t(weakref.ref,a,None,3)
t(weakref.ref,a,callback=None)
t(weakref.ref,3)
t(weakref.ref,[])
t(weakref.proxy,3)
t(weakref.proxy)
print(weakref.ref, weakref.ProxyType, weakref.CallableProxyType, weakref.ref.__name__, weakref.ref.__module__)

p=weakref.proxy(a)
print(p.__class__, type(p))
print(weakref.getweakrefcount(a), len(weakref.getweakrefs(a)))
t(hash,p)
t(len,p)
t(lambda: p())
t(lambda: p+1)
t(lambda: p.foo)
class B:
    __slots__=("x",)
t(weakref.ref,B())
class C:
    __slots__=("x","__weakref__")
t(lambda x: weakref.ref(x)() is x,C())
del a
t(lambda: p.foo)
t(hash,r)
print(repr(p)[:10],bool(weakref.proxy(A)))
t(str,p)
t(weakref.ref,"s")
t(weakref.ref,None)
t(weakref.ref,range(3))
t(weakref.ref,ValueError())
t(lambda: weakref.ref(len)() is len)
t(weakref.ref,3.5)
t(weakref.ref,property())
t(lambda x: weakref.ref(x)() is x,frozenset([1]))
