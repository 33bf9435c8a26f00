# class: mixed
# native size: 700
# check size: 60
# Dijkstra's shortest path on a grid with costs: a heap of (distance, node) pairs.
import heapq
import sys


def make_costs(side):
    costs = []
    state = 12345
    for _ in range(side * side):
        state = (state * 1103515245 + 12345) % 2147483648
        costs.append(1 + (state >> 16) % 9)
    return costs


def shortest(costs, side, start, goal):
    best = [1 << 60] * (side * side)
    best[start] = 0
    heap = [(0, start)]
    settled = 0
    while heap:
        distance, node = heapq.heappop(heap)
        if distance > best[node]:
            continue
        settled += 1
        if node == goal:
            break
        row, column = divmod(node, side)
        neighbours = []
        if row > 0:
            neighbours.append(node - side)
        if row < side - 1:
            neighbours.append(node + side)
        if column > 0:
            neighbours.append(node - 1)
        if column < side - 1:
            neighbours.append(node + 1)
        for other in neighbours:
            through = distance + costs[other]
            if through < best[other]:
                best[other] = through
                heapq.heappush(heap, (through, other))
    return best[goal], settled


def main():
    side = int(sys.argv[1]) if len(sys.argv) > 1 else 300
    costs = make_costs(side)
    print(*shortest(costs, side, 0, side * side - 1))
    print(*shortest(costs, side, side - 1, side * (side - 1)))


main()
