# assert needs a condition.
assert  # error: invalid syntax
