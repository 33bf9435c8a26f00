# A literal is not annotated.
1: int = 1  # error: illegal target for annotation
