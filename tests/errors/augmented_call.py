# A call cannot be changed in place.
def f(): return 1
f() += 2  # error: 'function call' is an illegal expression for augmented assignment
