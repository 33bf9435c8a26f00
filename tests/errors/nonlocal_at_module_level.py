# nonlocal needs an enclosing function.
nonlocal count  # error: nonlocal declaration not allowed at module level
