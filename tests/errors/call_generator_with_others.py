# A generator expression among others has parentheses.
print(x for x in range(3), 1)  # error: Generator expression must be parenthesized
