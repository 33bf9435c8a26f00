# Program: statistics of numbers: histogram, quantiles, moments, correlation.
import math


def noise(count: int, seed: int = 42) -> list[float]:
    """Roughly normal numbers, as the sum of twelve uniform ones."""
    values: list[float] = []
    for _ in range(count):
        total = 0.0
        for _ in range(12):
            seed = (1664525 * seed + 1013904223) % 4294967296
            total += seed / 4294967296
        values.append(total - 6)
    return values


def mean(values: list[float]) -> float:
    if not values:
        raise ValueError("mean of nothing")
    return math.fsum(values) / len(values)


def variance(values: list[float]) -> float:
    centre = mean(values)
    return math.fsum([(v - centre) ** 2 for v in values]) / (len(values) - 1)


def quantile(values: list[float], share: float) -> float:
    ordered = sorted(values)
    position = share * (len(ordered) - 1)
    low = math.floor(position)
    high = min(low + 1, len(ordered) - 1)
    return ordered[low] + (ordered[high] - ordered[low]) * (position - low)


def mode(values: list[float]) -> float:
    counts: dict[float, int] = {}
    for value in values:
        counts[value] = counts.get(value, 0) + 1
    return max(counts, key=counts.get)


def histogram(values: list[float], bins: int, width: int = 40) -> list[str]:
    low, high = min(values), max(values)
    size = (high - low) / bins or 1
    counts = [0] * bins
    for value in values:
        counts[min(int((value - low) / size), bins - 1)] += 1
    top = max(counts)
    return [f"{low + i * size:>7.2f} {'#' * round(count * width / top):<{width}} {count}" for i, count in enumerate(counts)]


def correlation(xs: list[float], ys: list[float]) -> float:
    mx, my = mean(xs), mean(ys)
    top = sum((x - mx) * (y - my) for x, y in zip(xs, ys, strict=True))
    return top / math.sqrt(sum((x - mx) ** 2 for x in xs) * sum((y - my) ** 2 for y in ys))


data = noise(1000)
for line in histogram(data, 12):
    print(line)
print(f"mean {mean(data):.6f} sd {math.sqrt(variance(data)):.6f}")
print([round(quantile(data, q), 6) for q in (0, 0.25, 0.5, 0.75, 1)])
print(mean([1, 2, 3]), variance([2, 4, 4, 4, 5, 5, 7, 9]), quantile([1, 2], 0.5), mode([1, 2, 2, 3, 3]), mode([1, 1.0, 2]))
print(correlation([1, 2, 3], [2, 4, 6]), correlation([1, 2, 3], [3, 2, 1]), f"{correlation(data[:-1], data[1:]):.6f}")
for line in histogram([1, 2, 2, 3, 3, 3], 3, 6):
    print(line)
for step in range(4):
    try:
        if step == 0:
            mean([])
        elif step == 1:
            variance([5])
        elif step == 2:
            correlation([1, 1], [2, 3])
        else:
            correlation([1], [1, 2])
    except (ValueError, ZeroDivisionError) as error:
        print(type(error).__name__, error)
