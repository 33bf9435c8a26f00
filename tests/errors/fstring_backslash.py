# In 3.11 the expression of an f-string cannot hold a backslash.
names: list[str] = ["a", "b"]
print(f"{'\n'.join(names)}")  # error: f-string expression part cannot include a backslash
