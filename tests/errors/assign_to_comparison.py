# A comparison is no target.
a = 1
a < 2 = True  # error: cannot assign to comparison
