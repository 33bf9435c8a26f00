# Augmented assignment has a single target.
a, b = 1, 2
(a, b) += (1, 1)  # error: 'tuple' is an illegal expression for augmented assignment
