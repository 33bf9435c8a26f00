# <> is not an operator any more.
if 1 <> 2:  # error: invalid syntax
    print("different")
