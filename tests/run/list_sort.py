# sort and sorted: stable, by key, reversed, and with errors that leave a permutation.
def last_digit(n: int) -> int:
    return n % 10


numbers = [31, 12, 5, 44, 22, 15, 2, 11]
print(sorted(numbers), sorted(numbers, reverse=True), numbers)
numbers.sort(key=last_digit)
print(numbers)
numbers.sort(key=last_digit, reverse=True)
print(numbers)
print(numbers.sort(), numbers)
words = ["pear", "fig", "apple", "kiwi", "Date", "banana", "FIG"]
print(sorted(words), sorted(words, key=len), sorted(words, key=len, reverse=True), sorted(words, key=str.lower))
print(sorted([-3, 2, -1, 0], key=abs), sorted([3, 1, 2], key=str), sorted([True, False, 2]))
print(sorted([(2, "b"), (1, "z"), (2, "a")]), sorted([[3], [1, 2], []]), sorted({"b": 1, "a": 2}), sorted({3, 1, 2}))
print(sorted([]), sorted([1]), sorted("hello"), sorted((3, 1)), sorted(range(5, 0, -1)))
print(sorted([2.5, 1, 3, -0.0, 0, 0.0]), sorted([10**20, 5, -(10**20)]))
records = [("ann", 3), ("bob", 1), ("cy", 3), ("di", 1)]


def score(record: tuple[str, int]) -> int:
    return record[1]


print(sorted(records, key=score), sorted(records, key=score, reverse=True))
mixed = [3, "a", 1]
try:
    mixed.sort()
except TypeError as error:
    print(error, sorted(str(item) for item in mixed))
try:
    sorted([1, None, 2])
except TypeError as error:
    print(error)
try:
    sorted([1, 2], key=len)  # type: ignore
except TypeError as error:
    print(error)
try:
    sorted(5)  # type: ignore
except TypeError as error:
    print(error)
try:
    sorted([1], len)  # type: ignore
except TypeError as error:
    print(error)
