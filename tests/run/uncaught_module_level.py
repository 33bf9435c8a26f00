# An exception in the module's own code, in a comprehension and an f-string.
values = [3, 2, 1, 0]
print([6 // v for v in values[:3]])
for v in values[:2]:
    print(v)
text = "-".join(str(v) for v in [6 // v for v in values])
