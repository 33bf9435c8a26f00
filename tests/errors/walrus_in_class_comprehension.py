# In a class, a comprehension cannot bind a name by :=.
class C:
    xs = [y := x for x in range(3)]  # error: assignment expression within a comprehension cannot be used in a class body
