# Augmented assignment, slices and deletions that fail.
counts: dict[str, list[int]] = {"a": [1, 2]}


def bump(key: str, index: int) -> None:
    counts[key][index] += 1


bump("a", 0)
bump("a", 1)
print(counts)
try:
    del counts["zzz"]
except KeyError as error:
    print(error)
for amount in range(4):
    bump("a", amount % 2)
    print(amount, counts)
bump("a", 2)
