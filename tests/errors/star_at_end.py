# After a bare star stands a parameter, in a lambda too.
f = lambda *: 1  # error: named arguments must follow bare *
