# A conditional expression is no target.
a = b = 1
(a if a else b) = 2  # error: cannot assign to conditional expression here. Maybe you meant '==' instead of '='?
