# assert has two parts at most.
x = 1
assert x, "one", "two"  # error: invalid syntax
