import lib

x, d, s = [1], {"k": 1}, {1}
print(lib.same(x) is x, lib.same(d) is d, lib.same(s) is s, lib.same(lib.same) is lib.same)
print(lib.keep(x), lib.kept, lib.kept[0] is x)
x.append(2)
print(lib.kept, lib.append_all(x, range(3)) is x, x)
print(lib.fresh(), [type(v) for v in lib.fresh()])
later = []
print(lib.handed_out(lambda *all: later.extend(all)), later)


def change(numbers, names, marks):
    numbers.insert(0, 10)
    names["z"] = 26
    marks.discard(1)


print(lib.handed_out(change))
print(lib.in_a_loop(lambda numbers, i: None))
print(lib.in_a_loop(lambda numbers, i: numbers.append(i) if i < 3 else numbers.pop()))
print(lib.in_a_dict_loop(lambda table: None), lib.in_a_dict_loop(lambda table: table.update(a=9)))
try:
    lib.in_a_dict_loop(lambda table: table.update(zz=9))
except RuntimeError as e:
    print("RuntimeError", e)
print(lib.aliased(x, x), lib.aliased([], []))
for callback in (lambda v: None, later.append, lambda v: v.clear() if isinstance(v, dict) else v.pop()):
    for f in (lib.methods, lib.dict_methods, lib.set_methods, lib.nested):
        try:
            print(f.__name__, f(callback))
        except (KeyError, ValueError, IndexError, TypeError) as e:
            print(f.__name__, type(e).__name__, e)
print(lib.cyclic(), lib.cyclic()[1][1][0])
print(lib.from_python([1, 2, 3], {"a": 1}, {7}))


class L(list):
    def __len__(self):
        return 77


print(lib.subclasses([1, 2]), lib.subclasses(L([5])))
made = lib.fresh()[0]
lib.keep(made)
made.append("mine")
print(lib.kept[-1], lib.kept[-1] is made)
