# A line goes back to an indentation that was there.
if True:
        x = 1
    y = 2  # error: unindent does not match any outer indentation level
