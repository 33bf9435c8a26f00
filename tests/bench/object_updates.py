# class: int
# native size: 15000
# check size: 200
# Counters and links between objects, read and written in a loop.
import sys


class Cell:
    def __init__(self, value):
        self.value = value
        self.visits = 0
        self.next = None


class Ring:
    def __init__(self, size):
        self.size = size
        self.moves = 0
        self.first = Cell(0)
        last = self.first
        for i in range(1, size):
            cell = Cell(i)
            last.next = cell
            last = cell
        last.next = self.first

    def step(self, cell, by):
        for _ in range(by):
            cell.visits += 1
            cell = cell.next
        self.moves += by
        return cell

    def spread(self):
        cell = self.first
        for _ in range(self.size):
            after = cell.next
            after.value = (after.value + cell.value * 3) % 1000
            cell = after


def main():
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 100
    ring = Ring(5000)
    cell = ring.first
    for i in range(rounds):
        cell = ring.step(cell, 5000 + i % 7)
        ring.spread()
    print(ring.moves, cell.value, cell.visits)
    total = 0
    for _ in range(ring.size):
        total += cell.value * cell.visits
        cell = cell.next
    print(total)


main()
