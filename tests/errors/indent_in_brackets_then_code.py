# An indented line begins no statement.
x = 1
    y = 2  # error: unexpected indent
