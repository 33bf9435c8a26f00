# Positional patterns come first.
match 1:
    case int(real=1, x):  # error: positional patterns follow keyword patterns
        pass
