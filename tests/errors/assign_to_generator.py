# A generator expression is no target.
(x for x in range(3)) = 1  # error: cannot assign to generator expression
