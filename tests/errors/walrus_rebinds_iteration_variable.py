# A walrus may not assign to the comprehension's own variable.
values = [(x := x + 1) for x in range(3)]  # error: assignment expression cannot rebind comprehension iteration variable 'x'
