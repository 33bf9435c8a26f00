# exec() comes later.
exec("x = 3")  # error: not supported yet
