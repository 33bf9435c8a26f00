# A list is no single target.
[a, b]: int = [1, 2]  # error: only single target (not list) can be annotated
