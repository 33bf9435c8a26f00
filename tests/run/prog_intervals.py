# Program: merging, intersecting and subtracting intervals; busiest moment; meeting rooms.
Interval = tuple[float, float]


def merge(intervals: list[Interval]) -> list[Interval]:
    merged: list[Interval] = []
    for low, high in sorted(intervals):
        if merged and low <= merged[-1][1]:
            last_low, last_high = merged.pop()
            merged.append((last_low, max(last_high, high)))
        else:
            merged.append((low, high))
    return merged


def intersect(left: list[Interval], right: list[Interval]) -> list[Interval]:
    result: list[Interval] = []
    i = j = 0
    while i < len(left) and j < len(right):
        low, high = max(left[i][0], right[j][0]), min(left[i][1], right[j][1])
        if low < high:
            result.append((low, high))
        if left[i][1] < right[j][1]:
            i += 1
        else:
            j += 1
    return result


def gaps(intervals: list[Interval], low: float, high: float) -> list[Interval]:
    result: list[Interval] = []
    for start, stop in merge(intervals) + [(high, high)]:
        if start > low:
            result.append((low, min(start, high)))
        low = max(low, stop)
        if low >= high:
            break
    return result


def busiest(intervals: list[Interval]) -> tuple[int, float]:
    events = sorted([(low, 1) for low, _ in intervals] + [(high, -1) for _, high in intervals])
    best, now, when = 0, 0, 0.0
    for time, change in events:
        now += change
        if now > best:
            best, when = now, time
    return best, when


def rooms(meetings: list[Interval]) -> list[list[Interval]]:
    result: list[list[Interval]] = []
    for meeting in sorted(meetings):
        for room in result:
            if room[-1][1] <= meeting[0]:
                room.append(meeting)
                break
        else:
            result.append([meeting])
    return result


def insert(intervals: list[Interval], new: Interval) -> list[Interval]:
    before = [i for i in intervals if i[1] < new[0]]
    after = [i for i in intervals if i[0] > new[1]]
    touching = intervals[len(before) : len(intervals) - len(after)]
    if touching:
        new = min(new[0], touching[0][0]), max(new[1], touching[-1][1])
    return before + [new] + after


def total(intervals: list[Interval]) -> float:
    return sum(high - low for low, high in intervals)


a: list[Interval] = [(8, 10), (1, 3), (2, 6), (15, 18), (17, 20), (6, 7)]
b: list[Interval] = [(0, 2.5), (5, 9), (16, 30)]
print(merge(a), merge([]), merge([(1, 1), (1, 1)]))
print(intersect(merge(a), b), intersect(merge(a), []), total(merge(a)), total([]))
print(gaps(a, 0, 24), gaps([], 0, 1), gaps([(0, 24)], 0, 24), gaps(b, 1, 10))
print(busiest(a), busiest(b), busiest([]), busiest([(1, 2), (2, 3)]))
for number, room in enumerate(rooms(a), 1):
    print("room", number, room)
print(insert([(1, 3), (6, 9)], (2, 5)), insert([], (1, 2)), insert([(1, 2), (8, 9)], (4, 5)), insert([(1, 2), (3, 5), (6, 7)], (0, 10)))
print(insert(merge(b), (2.5, 5)), total(intersect([(0, 2**62)], [(2**61, 2**63)])))
try:
    merge([(1, 2), ("a", "b")])  # type: ignore
except TypeError as error:
    print(error)
try:
    print(merge([(3,)]))  # type: ignore
except ValueError as error:
    print(error)
