class P:
    def __lt__(self, o): return True
print(P.__le__ is object.__le__, P.__lt__ is object.__lt__, getattr(P,"__ge__") is getattr(object,"__ge__"))
print(P.__eq__ is object.__eq__, P.__init__ is object.__init__, P.__repr__ is object.__repr__, int.__le__ is object.__le__)
print(P.__le__, object.__le__ == P.__le__, object.__ge__(1, 2), object.__eq__(1, 1))
print(list.__getitem__ is list.__getitem__, str.upper is str.upper, [].append == [].append, str.upper == str.upper)
class L(list): pass
print(L.append is list.append, L.append == list.append, L.__len__ is list.__len__)
print(object.__init__ is P.__init__, dict.get is dict.get, int.__add__ is bool.__add__, len(set([str.upper, str.upper, str.lower])))
print([m is str.strip for m in (str.strip, str.lstrip)], {str.upper: 1}[str.upper], "a".upper is "a".upper)
print(type(P.__lt__).__name__, type(str.upper).__name__)
