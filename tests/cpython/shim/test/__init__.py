"""test: the package that CPython's test files are part of, while they run compiled."""
