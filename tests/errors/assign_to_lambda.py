# A lambda is no target.
lambda x: x = 1  # error: cannot assign to lambda
