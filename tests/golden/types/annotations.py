# dump: types
# Annotations are hints: what flows decides.
def half(x: int) -> int:
    return x / 2


wrong: list[str] = [half(1.5)]
empty: dict[str, int] = {}
late: float
late = 3

#> module __main__
#>   half: function
#>   wrong: list[float]
#>   empty: dict[never, never]
#>   late: int
#>
#> body of __main__
#>   calls half (f)
#>
#> def half(x: float) -> float    instance f
