# A pattern's class is a name.
match 1:
    case f()():  # error: invalid syntax
        pass
