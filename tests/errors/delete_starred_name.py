# del takes no star inside of a list.
x = 1
del [*x]  # error: cannot delete starred
