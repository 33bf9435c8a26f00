x = 1
for i in range(3):
    globals()[f"var_{i}"] = i * 10
print(var_0, var_1, var_2)
def f():
    g = globals()
    g["x"] = "changed"
    g.update({"y": 5})
    return y
print(f(), x, y)
try:
    print(zzz)
except NameError as e:
    print(e)
del globals()["x"]
try:
    print(x)
except NameError as e:
    print(e)
def h():
    global t
    t = 1
    globals()["t"] += 1
    return t
print(h(), t, len("abc"))
class A:
    v = var_1
print(A.v)
