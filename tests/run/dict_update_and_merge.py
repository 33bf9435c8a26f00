# update, |, |= and ** merge dicts: the last value wins, the first place stays.
base: dict[str, int] = {"a": 1, "b": 2}
base.update({"b": 20, "c": 30})
print(base)
base.update([("d", 4), ["e", 5]], f=6)
base.update(a=10)
base.update({})
base.update()
base.update(zip("xy", range(2)))
print(base)
left, right = {"a": 1, "b": 2}, {"b": 3, "c": 4}
print(left | right, right | left, left, right, {} | left, {**left, "z": 0, **right})
alias = left
left |= right
left |= [("q", 9)]
print(left, alias is left)
print(dict(a=1, b=2), dict([("x", 1)]), dict({"k": 1}, k=2, j=3), dict(), dict(zip([1, 2], [3, 4])), dict(["ab", "cd"]))
copy = left.copy()
copy["new"] = 1
print("new" in left, dict(left) == left, dict(left) is left)
print(dict.fromkeys("aba"), dict.fromkeys([1, 2], 0), dict.fromkeys(range(2), []))
shared = dict.fromkeys("ab", [])
shared["a"].append(1)
print(shared)
for wrong in [5, [1], ["abc"], [(1, 2, 3)], [1, 2], None, "ab"]:
    try:
        print(dict(wrong))  # type: ignore
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
try:
    print({} | [])  # type: ignore
except TypeError as error:
    print(error)
