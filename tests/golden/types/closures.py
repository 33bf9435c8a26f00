# dump: types
# A captured variable has no flow: all that is stored in it is seen everywhere. One may be unbound.
def counter(start):
    count = start

    def step(by=1):
        nonlocal count
        count += by
        return count

    return step


def last(items):
    for item in items:
        pass
    return item


step = counter(1)
print(step(), step(0.5), last("abc"))

#> module __main__
#>   counter: function
#>   last: function
#>   step: function
#>
#> body of __main__
#>   calls counter (i), counter.<locals>.step (i), counter.<locals>.step (f), last (s)
#>
#> def counter(start: int) -> function    instance i
#>   count: int | float, captured
#>   step: function
#>
#> def counter.<locals>.step(by: int) -> int | float    instance i
#>
#> def counter.<locals>.step(by: float) -> int | float    instance f
#>
#> def last(items: str) -> str    instance s
#>   item: str, perhaps unbound
