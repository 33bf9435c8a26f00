"""types.GenericAlias, called: what a class's __class_getitem__ may be."""
import types


class Box:
    __class_getitem__ = classmethod(types.GenericAlias)

    def __init__(self, item=None):
        self.item = item


class Pair:
    def __class_getitem__(cls, items):
        return types.GenericAlias(cls, items)


alias = Box[int]
print(alias, alias.__origin__ is Box, alias.__args__, Box[int, str], Pair[str, ...], Pair[()])
print(type(alias) is types.GenericAlias, isinstance(alias, types.GenericAlias), alias == Box[int], hash(alias) == hash(Box[int]))
print(alias(3).item, type(alias()).__name__, alias | None)
print(types.GenericAlias(list, (int,)) == list[int], types.GenericAlias(dict, (str, int)))
for args in [(), (list,), (list, int, str)]:
    try:
        types.GenericAlias(*args)
    except TypeError as error:
        print(error)
