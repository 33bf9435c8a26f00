# A capture matches anything.
match 1:
    case x:  # error: name capture 'x' makes remaining patterns unreachable
        pass
    case y:
        pass
