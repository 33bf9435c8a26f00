# A list display cannot be changed in place.
a = b = 1
[a, b] += [1]  # error: 'list' is an illegal expression for augmented assignment
