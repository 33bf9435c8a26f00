# a if test else b: only one side runs; it nests to the right.
def sign(n: float) -> str:
    return "negative" if n < 0 else "zero" if n == 0 else "positive"


def pick(flag: bool) -> int | str:
    return 1 if flag else "one"


for n in [-2, 0, 3, -0.0, 1e-300, float("inf")]:
    print(n, sign(n))
print(pick(True), pick(False), 1 if [] else 2, (1 if True else 0) + 5, 1 if True else 0 + 5)
print("safe" if True else 1 / 0, 1 / 0 if False else "safe")
print([x if x > 0 else 0 for x in [-1, 2, -3]], {k: ("even" if k % 2 == 0 else "odd") for k in range(3)})
print((lambda_free := 5) if True else None, f"{'a' if 0 else 'b'}", ("x" if 1 else "y") * 3)
width = 3
print("wide" if width > 5 else "narrow", max(1 if width else 2, 0), -1 if width else 1)
items: list[int] = []
print(items[0] if items else None, len(items) if items is not None else -1)
value = 10 if width == 3 and not items else 20 if width == 4 else 30
print(value, "yes" if value == 10 else "no")
