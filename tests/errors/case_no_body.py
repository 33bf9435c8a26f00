# A case has a body.
match 1:
    case 1:
    case 2:  # error: expected an indented block after 'case' statement on line 3
        pass
