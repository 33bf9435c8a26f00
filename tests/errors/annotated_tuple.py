# Only a single target can be annotated.
a, b: int = 1, 2  # error: only single target (not tuple) can be annotated
