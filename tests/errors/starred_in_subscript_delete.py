# del takes no starred names.
a = [1]
del *a  # error: cannot delete starred
