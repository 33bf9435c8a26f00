# Only complex numbers are added in patterns.
match 1:
    case 1 + 2:  # error: imaginary number required in complex literal
        pass
