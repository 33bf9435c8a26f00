# A generator expression beside other arguments needs parentheses.
names: list[str] = ["a", "b"]
print(sum(len(name) for name in names, 10))  # error: Generator expression must be parenthesized
