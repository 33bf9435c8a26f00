# A missing key, found through attribute and call on one line.
prices: dict[str, dict[str, float]] = {"fruit": {"apple": 0.5}}


def price(kind: str, name: str) -> float:
    return prices[kind][name]


def basket(items: list[str]) -> float:
    return sum(price("fruit", item) for item in items)


print(basket(["apple"]))
print(basket(["apple", "it's missing"]))
