# ** stands at the end of a mapping pattern.
match {}:
    case {**rest, 'a': 1}:  # error: invalid syntax
        pass
