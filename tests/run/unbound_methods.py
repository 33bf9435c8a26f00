# Methods of builtin classes called through the class, with instances of subclasses.


class Record(dict):
    def take(self, key):
        value = dict.pop(self, key)
        return value

    def look(self, key):
        return dict.get(self, key), dict.__getitem__(self, key), dict.setdefault(self, "q", 3)

    def __setitem__(self, key, value):
        dict.__setitem__(self, key, [value])


class Stack(list):
    def last(self):
        return list.pop(self)

    def push(self, item):
        list.append(self, item)
        return self


class Names(set):
    def put(self, name):
        set.add(self, name.upper())


d = Record()
d["a"] = "x"
d["b"] = 2
print(d.look("b"), d.take("a"), d)
print(dict.items(d), dict.pop({1: "one"}, 1), dict.get({1: 2}, 3, "none"))
s = Stack([1, 2])
print(s.push("three").push(4.5), s.last(), list.index(s, "three"), list.copy(s), list.__len__(s))
n = Names()
n.put("ann")
print(n, set.union(n, {"BOB"}) == {"ANN", "BOB"}, str.upper("abc"), int.bit_length(5), tuple.count((1, 1), 1))
try:
    d.take("zz")
except KeyError as e:
    print("KeyError", e)
try:
    list.append({}, 1)
except TypeError as e:
    print(e)
