# dump: types
# A list made in one place has one element type; lists that meet in one variable share theirs.
def fill(items, item):
    items.append(item)
    return items


ints = [1, 2]
texts = fill([], "a")
apart = (ints, texts)
first, second = apart
table = {}
table["k"] = [None]
table["l"].append(3)
either = ints if texts else [2.5]
nested = [[0] * 3 for _ in range(3)]
pairs = list(zip(ints, texts))
total = sum(number for number, _ in pairs)
groups = {}
for number, text in pairs:
    groups.setdefault(text, []).append(number)

#> module __main__
#>   fill: function
#>   ints: list[int | float]
#>   texts: list[str]
#>   apart: tuple[list[int | float], list[str]]
#>   first: list[int | float]
#>   second: list[str]
#>   table: dict[str, list[None | int]]
#>   either: list[int | float]
#>   nested: list[list[int]]
#>   pairs: list[tuple[int | float, str]]
#>   total: int | float
#>   groups: dict[str, list[int | float]]
#>   number: int | float
#>   text: str
#>
#> body of __main__
#>   <listcomp>._: int
#>   <genexpr>.number: int | float
#>   <genexpr>._: str
#>   calls fill (Ss)
#>
#> def fill(items: list[str], item: str) -> list[str]    instance Ss
