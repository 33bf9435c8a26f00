# A block may not be missing at the end of the file.
def f(n: int) -> int:  # error: expected an indented block after function definition on line 2
