# class: mixed
"""Closures kept in containers: counters that change what they captured, called through variables."""
import sys


def counter(step):
    count = 0

    def advance(amount=1):
        nonlocal count
        count += amount * step
        return count

    def reset():
        nonlocal count
        count, old = 0, count
        return old

    return advance, reset


def compose(*functions):
    def composed(value):
        for function in functions:
            value = function(value)
        return value

    return composed


def main():
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 400000
    pairs = [counter(n) for n in (1, 2, 5)]
    table = {"add": lambda v: v + 1, "mul": lambda v: v * 3 % 10007, "neg": lambda v: -v}
    chain = compose(table["add"], table["mul"], table["neg"], abs)
    total = 0
    for i in range(rounds):
        advance, reset = pairs[i % 3]
        total += advance() if i & 1 else advance(i & 7)
        if i % 1000 == 999:
            total -= reset()
        total = chain(total) + i
    print(total, [reset() for _, reset in pairs])


main()
