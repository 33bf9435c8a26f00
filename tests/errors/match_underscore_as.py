# _ is no name for as.
match 1:
    case 1 as _:  # error: cannot use '_' as a target
        pass
