# class: mixed
# native size: 1000000
# A pipeline over a file of comma-separated records: parse, filter, group, sort.
import os
import sys


class Sale:
    def __init__(self, region, product, units, price):
        self.region = region
        self.product = product
        self.units = units
        self.price = price

    def amount(self):
        return self.units * self.price


class Group:
    def __init__(self):
        self.count = 0
        self.units = 0
        self.amount = 0.0

    def add(self, sale):
        self.count += 1
        self.units += sale.units
        self.amount += sale.amount()


def write(path, count):
    regions = ["north", "south", "east", "west"]
    state = 2024
    with open(path, "w") as f:
        f.write("region,product,units,price\n")
        for _ in range(count):
            state = (state * 1103515245 + 12345) % 2147483648
            f.write(f"{regions[state % 4]},p{state // 7 % 250},{state // 11 % 40},{(state // 13 % 2000) / 16}\n")


def read(path):
    with open(path) as f:
        next(f)
        for line in f:
            region, product, units, price = line.rstrip("\n").split(",")
            yield Sale(region, product, int(units), float(price))


def main():
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 200000
    path = f"/tmp/kukri-bench-records-{os.getpid()}.csv"
    write(path, count)
    groups = {}
    for sale in read(path):
        if sale.units == 0:
            continue
        key = sale.region + "/" + sale.product
        if key not in groups:
            groups[key] = Group()
        groups[key].add(sale)
    os.remove(path)
    best = sorted(groups.items(), key=lambda item: (-item[1].units, item[0]))
    for key, group in best[:5]:
        print(f"{key} {group.count} {group.units} {group.amount:.3f}")
    print(len(best), sum(group.count for group in groups.values()))


main()
