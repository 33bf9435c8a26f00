from collections import defaultdict


def histogram(values, width=5):
    bins = defaultdict(int)
    for value in values:
        bins[value // width * width] += 1
    for low in range(0, max(bins, default=0) + 1, width):
        yield low, bins[low]


def show(building):
    times = sorted(p.waited for p in building.arrived)
    print(f"{len(times)} people in {building.time} ticks, mean {sum(times) / len(times):.2f}, median {times[len(times) // 2]}, worst {times[-1]}")
    for low, count in histogram(times):
        print(f"{low:4}-{low + 4:<4} {'#' * count}")
    for elevator in building.elevators:
        print(elevator, elevator.moved)
    slowest = max(building.arrived, key=lambda p: (p.waited, p.name))
    print("slowest:", slowest.name, f"{slowest.start}->{slowest.target}", slowest.waited)
