"""A suggestion for a name of forty letters, of which the first and the last differ."""


class Names:
    pass


names = Names()
setattr(names, "X" + "m" * 38 + "Y", 1)
setattr(names, "unlike", 2)
for length in (38, 39, 40, 41):
    try:
        getattr(names, "x" + "m" * (length - 2) + "y")
    except AttributeError as error:
        print(len(str(error)), error.name == "x" + "m" * (length - 2) + "y", error.obj is names)
for missing in ("Unlike", "unlik", "like", ""):
    print(hasattr(names, missing), getattr(names, missing, None))
names.__dict__["another"] = 3
print(sorted(vars(names), key=len))
print(getattr(names, "x" + "m" * 38 + "y"))
