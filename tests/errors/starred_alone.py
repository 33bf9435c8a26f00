# A starred expression needs a list or tuple around it.
values = [1, 2]
copy = *values  # error: can't use starred expression here
