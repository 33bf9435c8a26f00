# None where an object was expected.
def find(names: list[str], start: str) -> str | None:
    for name in names:
        if name.startswith(start):
            return name
    return None


names = ["ann", "bob"]
print(find(names, "x"))
print(find([], "a"))
print(find(names, ""))
print(find(["c", "cc"], "cc"))
for start in ["a", "b", "c"]:
    print(find(names, start).upper())  # type: ignore
