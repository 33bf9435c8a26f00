# After a backslash the line ends.
x = 1 \ + 2  # error: unexpected character after line continuation character
