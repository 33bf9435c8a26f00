# A star as the only target of an assignment must stand in a list or tuple.
xs = [1, 2]
*rest = xs  # error: starred assignment target must be in a list or tuple
