# __dict__ and vars show the attributes in the order in which they were set.
class Order:
    def __init__(self, flip):
        if flip:
            self.b = 1
            self.a = 2
        else:
            self.a = 1
            self.b = 2
        self.c = 3

    def __repr__(self):
        return f"{type(self).__name__}({self.__dict__})"


print(Order(False), Order(True))
o = Order(True)
del o.b
o.b = "late"
o.new = None
print(o)
print(list(o.__dict__.items()))
o.__dict__["c"] = "through"
print(o.c)
o.__dict__.update({"d": 4, "a": 5})
print(o.d, o.a)
print(len(o.__dict__), "a" in o.__dict__, o.__dict__.get("zz"))
for k, v in vars(o).items():
    print(k, v)


class Bag:
    def __init__(self, **kw):
        self.__dict__.update(kw)
        for k, v in kw.items():
            setattr(self, k + "_", v)


b = Bag(x=1, y=2.5)
print(b.x, b.y, b.x_, b.y_, sorted(b.__dict__))


class Other:
    def __init__(self):
        self.kept = 1


print(Other().kept, Other().__dict__)
