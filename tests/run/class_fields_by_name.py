# Attributes reached by name see the same places as x.attr does.
import copy


class Item:
    label = "none"

    def __init__(self, weight, price):
        self.weight = weight
        self.price = price


class Box(Item):
    def __init__(self, weight, price, inside):
        super().__init__(weight, price)
        self.inside = inside


item = Item(3, 2.5)
box = Box(10, 4.0, item)
for name in ["weight", "price", "inside", "label", "missing"]:
    print(name, hasattr(item, name), hasattr(box, name), getattr(item, name, "-"))
setattr(item, "weight", 30)
print(item.weight, getattr(box.inside, "weight"))
setattr(item, "wei" + "ght", "heavy")
print(item.weight, box.weight)
item.label = "own"
print(item.label, box.label, Item.label)
del item.label
print(item.label)
try:
    del item.label
except AttributeError as e:
    print(e)
del item.price
try:
    print(item.price)
except AttributeError as e:
    print(e)
try:
    del item.price
except AttributeError as e:
    print(e)
item.price = 1.25
print(item.price)
again = copy.copy(box)
again.weight = 11
again.extra = [1]
print(again.weight, box.weight, again.inside is item, hasattr(box, "extra"), again.extra)
deep = copy.deepcopy(box)
deep.inside.weight = 0
print(deep.inside.weight, box.inside.weight, deep.inside is item)
delattr(again, "inside")
print(hasattr(again, "inside"), hasattr(box, "inside"))
print([n for n in dir(box) if not n.startswith("_")])
