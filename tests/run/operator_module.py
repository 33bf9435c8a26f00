# operator: operators as functions, getters, in-place forms.
import operator
from functools import reduce
from operator import itemgetter, attrgetter, methodcaller, add, mul

print(add(1, 2), mul("ab", 2), operator.sub(5, 7.5), operator.truediv(1, 4), operator.floordiv(-7, 2), operator.mod(7, -3))
print(reduce(operator.mul, range(1, 11)), reduce(operator.or_, [{1}, {2}, {1, 3}]), list(map(operator.neg, [1, -2, 3.5])))
rows = [("b", 2, 0.5), ("a", 3, 1.5), ("c", 1, 2.5)]
print(sorted(rows, key=itemgetter(1)), sorted(rows, key=itemgetter(2, 0), reverse=True), max(rows, key=itemgetter(0)))
people = [{"name": "bo", "age": 3}, {"name": "al", "age": 5}]
print(sorted(people, key=itemgetter("name")), [itemgetter("age", "name")(p) for p in people])
print(list(map(itemgetter(0), rows)), itemgetter(slice(0, 2))("hello"), itemgetter(-1)([1, 2, 3]))


class P:
    def __init__(self, x, child=None):
        self.x = x
        self.child = child

    def scaled(self, k, plus=0):
        return self.x * k + plus


ps = [P(3), P(1, P(9)), P(2)]
print([p.x for p in sorted(ps, key=attrgetter("x"))], attrgetter("child.x")(ps[1]), attrgetter("x", "child.x")(ps[1]))
print(methodcaller("scaled", 10, plus=1)(ps[0]), list(map(methodcaller("upper"), ["a", "b"])), methodcaller("split", ",")("a,b"))
print(repr(itemgetter(1, "a")), attrgetter("a.b"), methodcaller("f", 1, k=2))
ops = {"+": operator.add, "-": operator.sub, "*": operator.mul, "/": operator.truediv, "<": operator.lt, "==": operator.eq}
for symbol, function in ops.items():
    print(symbol, function(6, 3), end=" ")
print()
print(operator.lt("a", "b"), operator.ge(2, 2), operator.ne(1, 1.0), operator.not_([]), operator.truth("x"), operator.is_(None, None))
print(operator.contains([1, 2], 2), operator.countOf([1, 2, 1], 1), operator.indexOf("abc", "c"), operator.getitem({"k": 5}, "k"))
items = [1, 2, 3]
operator.setitem(items, 0, 9)
operator.delitem(items, 1)
print(items, operator.iadd(items, [4]), items, operator.concat([1], [2]), operator.index(True), operator.length_hint([1, 2]))
print(operator.xor(5, 3), operator.and_(6, 3), operator.lshift(1, 70), operator.rshift(256, 4), operator.invert(5), operator.pow(2, 10), operator.abs(-3))
for bad in (lambda: itemgetter(), lambda: itemgetter(5)([1]), lambda: attrgetter("nope")(3), lambda: attrgetter(3), lambda: operator.add(1, "a"),
            lambda: methodcaller(), lambda: operator.index(1.5), lambda: operator.indexOf([1], 2), lambda: itemgetter(0)(1, 2)):
    try:
        bad()
    except (TypeError, IndexError, AttributeError, ValueError) as e:
        print(type(e).__name__, e)
