# A display is a dict or a set.
things = {"ann": 1, "bob"}  # error: ':' expected after dictionary key
