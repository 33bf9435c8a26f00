# dump: types
# What a test tells about a variable; code that is never reached has no types.
def length(x):
    if x is None:
        return 0
    if isinstance(x, str):
        text = x
        return len(text)
    number = x
    return number + 0.5


def always(x):
    if isinstance(x, int):
        return x
    other = x
    return other


print(length(None), length("abc"), length(2.0 if always(1) else None if always(2) else "x"))

#> module __main__
#>   length: function
#>   always: function
#>
#> body of __main__
#>   calls length (*), length (s), always (i)
#>
#> def length(x: None | float | str) -> int | float    instance *
#>   text: str
#>   number: float
#>
#> def length(x: str) -> int    instance s
#>   text: str
#>   number: never
#>
#> def always(x: int) -> int    instance i
#>   other: never
