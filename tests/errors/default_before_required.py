# A parameter without default may not follow one with a default.
def join(first: str = "a", second: str) -> str:  # error: non-default argument follows default argument
    return first + second
