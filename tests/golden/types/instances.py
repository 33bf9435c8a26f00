# dump: types
# A function is analysed once for each combination of argument kinds; what nothing calls is not analysed.
def double(x):
    return x + x


def apply(f, x):
    return f(x)


def fail(text):
    raise ValueError(text)


def unused(x):
    return double(x)


print(double(2), double("ab"), double([1.5]), apply(double, True))
fail("end")

#> module __main__
#>   double: function
#>   apply: function
#>   fail: function
#>   unused: function
#>
#> body of __main__
#>   calls double (i), double (s), double (F), apply (*b), fail (s)
#>
#> def double(x: int) -> int    instance i
#>
#> def double(x: str) -> str    instance s
#>
#> def double(x: list[float]) -> list[float]    instance F
#>
#> def apply(f: function, x: bool) -> int    instance *b
#>   calls double (b)
#>
#> def fail(text: str) -> never    instance s
#>
#> def double(x: bool) -> int    instance b
#>
#> never called: unused
