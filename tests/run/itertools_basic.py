# itertools: what each iterator yields, with its edges
import itertools
from itertools import (accumulate, chain, combinations, combinations_with_replacement, compress, count, cycle, dropwhile,
                       filterfalse, groupby, islice, pairwise, permutations, product, repeat, starmap, takewhile, tee,
                       zip_longest)

# count, cycle, repeat
print(list(islice(count(), 4)), list(islice(count(10), 3)), list(islice(count(5, -2), 4)), list(islice(count(0.5, 0.25), 4)))
print(count(), count(3), count(3, 2), count(1.5), count(step=2), repeat("x"), repeat(1, 3), repeat(2, times=-1))
big = count(2**62 - 1)
print(next(big), next(big), next(big))
print(list(islice(cycle("abc"), 8)), list(cycle([])), list(repeat("ab", 3)), list(repeat(None, 0)), list(map(pow, [2, 3], repeat(2))))

# chain, islice
print(list(chain([1, 2], (3,), "ab", range(2))), list(chain()), list(chain.from_iterable([[1], [2, 3], []])))
print(sum(chain([1, 2], [3])), "".join(chain.from_iterable(["ab", "cd"])))
letters = "abcdefghij"
print(list(islice(letters, 3)), list(islice(letters, 2, 5)), list(islice(letters, 1, None, 3)), list(islice(letters, 8, 3)), list(islice(letters, None)))
it = iter(range(10))
print(list(islice(it, 2)), list(islice(it, 1, 4, 2)), list(it))

# zip_longest, pairwise, compress
print(list(zip_longest([1, 2, 3], "ab")), list(zip_longest("ab", [1], fillvalue="-")), list(zip_longest()))
for a, b in pairwise([1, 4, 9, 16]):
    print(b - a, end=" ")
print(list(pairwise("a")), list(pairwise([])))
print(list(compress("abcdef", [1, 0, True, [], "x"])), list(compress([], [1])))

# product and choices
print(list(product("ab", [1, 2])), list(product([0, 1], repeat=2)), list(product()), list(product([1], [])), list(product("a", repeat=0)))
print(list(permutations([1, 2, 3])), list(permutations("abc", 2)), list(permutations("ab", 3)), list(permutations([])), list(permutations("ab", 0)))
print(list(combinations("abcd", 2)), list(combinations([1, 2], 3)), list(combinations([1], 0)), list(combinations(range(4), 3)))
print(list(combinations_with_replacement("ab", 2)), list(combinations_with_replacement([], 1)), list(combinations_with_replacement([], 0)))
total = 0
for x, y in combinations([3, 5, 8], 2):
    total += x * y
for i, j, k in product(range(3), range(2), range(2)):
    total += i * 100 + j * 10 + k
print(total, len(list(permutations(range(6)))), sum(1 for _ in product("abc", repeat=4)))

# accumulate, starmap
print(list(accumulate([1, 2, 3, 4])), list(accumulate("abc")), list(accumulate([])), list(accumulate([5], initial=10)), list(accumulate([], initial="x")))
print(list(accumulate([3, 1, 4, 1, 5], max)), list(accumulate([1, 2, 3], lambda a, b: a * b, initial=10)), list(accumulate([0.1] * 3)))
print(list(starmap(pow, [(2, 5), (3, 2)])), list(starmap(max, [[1, 5], (4, 2, 9), "az"])), list(starmap(lambda a, b: f"{a}-{b}", zip("ab", [1, 2]))))

# takewhile, dropwhile, filterfalse
numbers = [1, 4, 6, 3, 8, 2]
print(list(takewhile(lambda x: x < 5, numbers)), list(dropwhile(lambda x: x < 5, numbers)), list(filterfalse(lambda x: x % 2, numbers)))
print(list(filterfalse(None, [0, 1, "", "a", [], None])), list(takewhile(str.isalpha, "ab1c")))

# groupby
for key, group in groupby("aaabbca"):
    print(key, list(group), end="; ")
print()
words = ["apple", "avocado", "banana", "blueberry", "cherry"]
print({k: list(g) for k, g in groupby(words, key=lambda w: w[0])}, [k for k, _ in groupby([1, 1, 2, 1])])
groups = [g for k, g in groupby("aabb")]
print([list(g) for g in groups])
for n, same in groupby(sorted([3, 1, 2, 3, 1]), lambda x: x % 2):
    print(n, sum(same), end=" ")
print()

# tee
a, b = tee([1, 2, 3])
print(next(a), next(a), list(b), list(a))
x, y, z = tee("abc", 3)
next(x)
w, = tee(x, 1)
print(list(y), list(w), list(z), tee([], 0))

print(type(count()), type(chain()), itertools.product, [type(t).__name__ for t in tee("a")])
print(isinstance(chain(), chain), isinstance(3, count), iter(c := cycle("a")) is c)
