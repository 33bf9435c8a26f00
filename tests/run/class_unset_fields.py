# Fields that are not set yet, set on one path only, deleted, or set from outside.
class Lazy:
    def __init__(self, ready):
        if ready:
            self.data = [1, 2]

    def fill(self):
        self.data = ["filled"]
        self.extra = len(self.data)

    def total(self):
        return len(self.data)


for ready in (True, False):
    x = Lazy(ready)
    try:
        print(x.total())
    except AttributeError as e:
        print("AttributeError:", e)
    try:
        print(x.extra)
    except AttributeError as e:
        print("AttributeError:", e)
    print(hasattr(x, "data"), hasattr(x, "extra"))
    x.fill()
    print(x.total(), x.extra, hasattr(x, "extra"))
    del x.data
    try:
        x.total()
    except AttributeError as e:
        print("AttributeError:", e)
    try:
        del x.data
    except AttributeError as e:
        print("AttributeError:", e)
    x.outside = "o"
    x.data = "abc"
    print(x.outside, x.total())


class Defaults:
    size = 10
    names: list
    label: str = "none"

    def bump(self):
        self.size += 1
        return self.size


d, e = Defaults(), Defaults()
print(d.bump(), d.bump(), e.size, Defaults.size, d.label, hasattr(d, "names"))
del d.size
print(d.size)
