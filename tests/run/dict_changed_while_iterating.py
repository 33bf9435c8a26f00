# A dict that changes its size during iteration is an error; changing values is not.
def fresh() -> dict[str, int]:
    return {"a": 1, "b": 2, "c": 3}


d = fresh()
for key in d:
    d[key] *= 10
print(d)
for step in range(5):
    d = fresh()
    try:
        if step == 0:
            for key in d:
                d[key + "x"] = 0
        elif step == 1:
            for key in d.keys():
                del d[key]
        elif step == 2:
            for value in d.values():
                d.clear()
        elif step == 3:
            for key, value in d.items():
                d.pop(key)
                d[key + "!"] = value
        else:
            print([d.pop("a") for key in d])
    except RuntimeError as error:
        print("RuntimeError", error, d)
for key in list(d):
    del d[key]
print(d)
d = fresh()
for key in d:
    if key == "c":
        del d["c"]
        break
print(d)
s = {1, 2, 3}
try:
    for item in s:
        s.add(item + 10)
except RuntimeError as error:
    print("RuntimeError", error)
try:
    for item in s:
        s.discard(item)
except RuntimeError as error:
    print("RuntimeError", error)
last = {"only": 1}
try:
    for key in last:
        last["more"] = 2
except RuntimeError as error:
    print(error)
