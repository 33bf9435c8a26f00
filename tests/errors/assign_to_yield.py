# A yield is no target.
def f():
    (yield) = 1  # error: cannot assign to yield expression here. Maybe you meant '==' instead of '='?
