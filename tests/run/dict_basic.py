# Dicts keep insertion order; reading, writing, deleting and testing keys.
ages: dict[str, int] = {"ann": 31, "bob": 25}
ages["cy"] = 40
ages["ann"] = 32
print(ages, len(ages), list(ages), list(ages.values()), list(ages.items()))
del ages["bob"]
ages["bob"] = 26
print(ages, "bob" in ages, "dan" in ages, "dan" not in ages)
print(ages.get("ann"), ages.get("dan"), ages.get("dan", 0), ages.setdefault("eve", 1), ages.setdefault("ann", 99))
print(ages.pop("eve"), ages.pop("eve", None), ages.popitem(), ages)
for step in range(4):
    try:
        if step == 0:
            print(ages["nobody"])
        elif step == 1:
            del ages["nobody"]
        elif step == 2:
            ages.pop("nobody")
        else:
            {}.popitem()
    except KeyError as error:
        print("KeyError", error, error.args)
for name in ages:
    print(name, ages[name])
for name, age in ages.items():
    print(f"{name}={age}")
ages.clear()
print(ages, bool(ages), {} == ages)
counts: dict[int, int] = {}
for number in [5, 3, 5, 1, 3, 5]:
    counts[number] = counts.get(number, 0) + 1
print(counts, counts == {1: 1, 3: 2, 5: 3}, sorted(counts), max(counts.values()))
try:
    counts[[1]] = 2  # type: ignore
except TypeError as error:
    print(error)
