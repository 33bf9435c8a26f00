# Only names, attributes and items are annotated.
def f(): return 1
f(): int = 1  # error: illegal target for annotation
