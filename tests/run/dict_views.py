# keys, values and items are live views; keys and items act as sets.
stock: dict[str, int] = {"apple": 3, "pear": 0}
keys, values, items = stock.keys(), stock.values(), stock.items()
print(keys, values, items, len(keys), len(values))
stock["kiwi"] = 7
print(list(keys), list(values), list(items))
print("kiwi" in keys, 7 in values, ("kiwi", 7) in items, ("kiwi", 8) in items, "kiwi" in items)
print(sorted(keys & {"apple", "fig"}), sorted(keys | {"fig"}), sorted(keys - {"apple"}), sorted(keys ^ {"apple", "fig"}))
print(keys == {"apple", "pear", "kiwi"}, keys >= {"apple"}, keys < {"apple"}, keys.isdisjoint(["fig"]))
print(sorted(items & {("apple", 3), ("pear", 1)}), sorted({1: 2, 3: 4}.keys() | {1: 0, 5: 0}.keys()))
print(list(reversed(keys)), list(reversed(values)), list(reversed(items)), list(reversed(stock)))
print(max(stock.values()), sum(values), sorted(items), min(items), [k.upper() for k in keys], type(keys), type(values), type(items))
print({}.keys(), {}.values(), {}.items(), {1: 2}.items() == {1: 2}.items(), {1: 2}.values() == {1: 2}.values())
try:
    print(keys[0])  # type: ignore
except TypeError as error:
    print(error)
try:
    keys.add("x")  # type: ignore
except AttributeError as error:
    print(error)
