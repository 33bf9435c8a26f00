# A keyword argument cannot be called True.
print("a", True=1)  # error: cannot assign to True
