# weakref: references, proxies, containers, finalize, methods; what dies at del, and when.
# ends: at the moment when the last reference goes
import gc
import weakref


class Node:
    def __init__(self, name):
        self.name = name
        self.children = []

    def __repr__(self):
        return "Node(" + self.name + ")"


def callback(ref):
    print("callback", ref() is None)


n = Node("a")
r = weakref.ref(n, callback)
print(r() is n, r())
del n
print(r())

# a dict of weak values
cache = weakref.WeakValueDictionary()
x = Node("x")
cache["x"] = x
cache["y"] = Node("y")
print(sorted(cache.keys()), len(cache), "x" in cache, "y" in cache)
del x
print(sorted(cache.keys()), len(cache))

# weak keys
info = weakref.WeakKeyDictionary()
k1, k2 = Node("k1"), Node("k2")
info[k1] = 1
info[k2] = 2
print(len(info), info[k1], sorted(info.values()))
del k1
print(len(info), list(info.items()))

# a set
group = weakref.WeakSet()
members = [Node("m" + str(i)) for i in range(4)]
for m in members:
    group.add(m)
del m
print(len(group), sorted(m.name for m in group))
del members[0]
print(len(group), sorted(m.name for m in group))
members.clear()
print(len(group), sorted(m.name for m in group))


# methods
class Button:
    def __init__(self):
        self.clicks = 0

    def click(self):
        self.clicks += 1
        print("clicked", self.clicks)


b = Button()
wm = weakref.WeakMethod(b.click)
wm()()
print(wm() == b.click)
del b
print(wm())


# finalize
def goodbye(word, times=1):
    print("goodbye", word * times)
    return "result"


p = Node("p")
f = weakref.finalize(p, goodbye, "p", times=2)
print(f.alive, f.peek()[2:])
del p
print(f.alive, f())
q = Node("q")
g = weakref.finalize(q, goodbye, "q")
print(g())
print(g.alive, g())
s = Node("s")
h = weakref.finalize(s, goodbye, "never")
print(h.detach()[2:])
h2 = weakref.finalize(s, goodbye, "at exit")

# proxies
t = Node("t")
proxy = weakref.proxy(t)
print(proxy.name, proxy)
proxy.name = "T"
print(t.name)
del t
try:
    print(proxy.name)
except ReferenceError as e:
    print("ReferenceError", e)

# cycles
c = Node("c")
c.children.append(c)
rc = weakref.ref(c)
del c
gc.collect()
print(rc())


# in a function
def scope():
    local = Node("local")
    ref = weakref.ref(local)
    return ref


print(scope()())


def passes(node):
    return weakref.ref(node)


print(passes(Node("temp"))())
keep = Node("keep")
print(passes(keep)())
print(weakref.ref(keep) is weakref.ref(keep), weakref.ref(keep) == weakref.ref(keep))
print(hash(weakref.ref(keep)) == hash(keep))
two = weakref.ref(keep, callback)
print(two.__callback__ is callback)
for wrong in (1, "s", None, [], {}, (), 1.5, True, b""):
    try:
        weakref.ref(wrong)
    except TypeError as e:
        print(e)
print("end")
