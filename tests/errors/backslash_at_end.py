# After a backslash the line must end.
total = 1 + \ 2  # error: unexpected character after line continuation character
