# as takes a name in patterns.
match 1:
    case 1 as x.y:  # error: invalid syntax
        pass
