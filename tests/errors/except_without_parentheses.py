# Several exception types need parentheses.
try:
    print(1)
except ValueError, TypeError:  # error: multiple exception types must be parenthesized
    print(2)
