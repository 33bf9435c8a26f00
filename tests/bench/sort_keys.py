# class: mixed
# native size: 600000
# check size: 5000
# Records sorted by attributes, by a pair, and the greatest by a key.
import sys


class Record:
    def __init__(self, name, score, group):
        self.name = name
        self.score = score
        self.group = group


def make(count):
    records = []
    state = 42
    for i in range(count):
        state = (state * 6364136223846793005 + 1442695040888963407) % 18446744073709551616
        records.append(Record(f"r{state % 100000}", (state >> 20) % 1000003, (state >> 50) % 16))
    return records


def main():
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 100000
    records = make(count)
    by_score = sorted(records, key=lambda r: r.score)
    print(by_score[0].score, by_score[count // 2].name, by_score[-1].score)
    by_name = sorted(records, key=lambda r: r.name, reverse=True)
    print(by_name[0].name, by_name[-1].name)
    records.sort(key=lambda r: (r.group, -r.score))
    print(records[0].score, records[-1].score, records[count // 3].group)
    best = max(records, key=lambda r: r.score * 16 + r.group)
    print(best.score, best.group)


main()
