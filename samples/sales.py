"""A sales report: writes a CSV file of random sales, reads it again, groups and sums.

    sales.py [RECORDS]      1000000 shows what compiling is worth
"""
import os
import random
import sys
from collections import Counter, defaultdict

PRODUCTS = {"apple": 0.5, "banana": 0.25, "cherry": 3.2, "dates": 7.99}
REGIONS = ["north", "south", "east", "west"]


def generate(path: str, rows: int) -> None:
    rng = random.Random(42)
    names = sorted(PRODUCTS)
    with open(path, "w", encoding="utf-8") as out:
        out.write("date,region,product,quantity,discount\n")
        for i in range(rows):
            day = i % 28 + 1
            month = i // 28 % 12 + 1
            product = rng.choice(names)
            region = rng.choice(REGIONS)
            quantity = rng.randint(1, 20)
            discount = "" if rng.random() < 0.8 else f"{rng.uniform(0.05, 0.3):.2f}"
            out.write(f"2024-{month:02d}-{day:02d},{region},{product},{quantity},{discount}\n")


class Sale:
    __slots__ = ("date", "region", "product", "quantity", "discount")

    def __init__(self, date: str, region: str, product: str, quantity: int, discount: float):
        self.date = date
        self.region = region
        self.product = product
        self.quantity = quantity
        self.discount = discount

    @classmethod
    def parse(cls, line: str) -> "Sale":
        date, region, product, quantity, discount = line.rstrip("\n").split(",")
        return cls(date, region, product, int(quantity), float(discount) if discount else 0.0)

    @property
    def revenue(self) -> float:
        return self.quantity * PRODUCTS[self.product] * (1 - self.discount)

    @property
    def month(self) -> str:
        return self.date[:7]


def load(path: str) -> list[Sale]:
    with open(path) as f:
        header = next(f).strip().split(",")
        assert header == list(Sale.__slots__), header
        return [Sale.parse(line) for line in f if line.strip()]


def bar(value: float, scale: float) -> str:
    return "█" * int(value / scale * 30)


def main() -> None:
    records = int(sys.argv[1]) if len(sys.argv) > 1 else 2000
    path = f"sales-{os.getpid()}.csv"
    generate(path, records)
    sales = load(path)
    print(len(sales), "sales", os.path.getsize(path), "bytes")
    by_region: defaultdict[str, float] = defaultdict(float)
    by_month = defaultdict(lambda: [0, 0.0])
    count = Counter()
    for s in sales:
        by_region[s.region] += s.revenue
        entry = by_month[s.month]
        entry[0] += s.quantity
        entry[1] += s.revenue
        count[s.product] += s.quantity
    top = max(by_region.values())
    for region, revenue in sorted(by_region.items(), key=lambda item: -item[1]):
        print(f"{region:<8}{revenue:>12,.2f} {bar(revenue, top)}")
    for month in sorted(by_month):
        q, r = by_month[month]
        print(f"{month} {q:6d} {r:10.2f} {r / q:.4f}")
    print(count.most_common(2), sum(count.values()))
    best = max(sales, key=lambda s: (s.revenue, s.date))
    print(best.date, best.product, round(best.revenue, 2))
    matrix = {r: {p: 0 for p in PRODUCTS} for r in REGIONS}
    for s in sales:
        matrix[s.region][s.product] += s.quantity
    print(" " * 8 + "".join(f"{p:>10}" for p in PRODUCTS))
    for r, row in matrix.items():
        print(f"{r:<8}" + "".join(f"{row[p]:>10}" for p in PRODUCTS))
    os.remove(path)
    print(os.path.exists(path))


main()
