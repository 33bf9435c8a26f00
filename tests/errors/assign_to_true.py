# True, False and None cannot be assigned to.
ready = False
True = ready  # error: cannot assign to True
