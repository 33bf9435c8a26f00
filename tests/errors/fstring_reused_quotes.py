# Before Python 3.12 the quotes of an f-string cannot be reused inside it.
names: dict[str, int] = {"a": 1}
print(f"{names["a"]}")  # error: f-string
