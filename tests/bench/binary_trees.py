# class: mixed
# native size: 17
# check size: 10
# Trees that are made, counted and dropped: allocation of small objects.
import sys


class Tree:
    def __init__(self, left, right):
        self.left = left
        self.right = right

    def count(self):
        if self.left is None:
            return 1
        return 1 + self.left.count() + self.right.count()


def grow(depth):
    if depth == 0:
        return Tree(None, None)
    return Tree(grow(depth - 1), grow(depth - 1))


def main():
    most = int(sys.argv[1]) if len(sys.argv) > 1 else 12
    print("stretch", most + 1, grow(most + 1).count())
    kept = grow(most)
    for depth in range(4, most + 1, 2):
        rounds = 1 << (most - depth + 4)
        total = 0
        for _ in range(rounds):
            total += grow(depth).count()
        print(rounds, depth, total)
    print("kept", most, kept.count())


main()
