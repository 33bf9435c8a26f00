# A literal cannot be changed in place.
1 += 2  # error: 'literal' is an illegal expression for augmented assignment
