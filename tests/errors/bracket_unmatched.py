# A closing bracket needs an opening one.
values = [1, 2]]  # error: unmatched ']'
