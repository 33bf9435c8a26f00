# class: int
# native size: 30000000
# check size: 500000
# Functions made by functions: counters with a variable of their own, a pipeline of steps.
import sys


def make_counter(step):
    count = 0

    def increase():
        nonlocal count
        count += step
        return count

    return increase


def compose(first, second):
    def both(x):
        return second(first(x))

    return both


def adder(n):
    return lambda x: x + n


def main():
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 500000
    ones, threes = make_counter(1), make_counter(3)
    wrap = compose(adder(7), lambda x: x % 1000003)
    total = 0
    for i in range(rounds):
        total = wrap(total + ones())
        if i % 4 == 0:
            total = wrap(total + threes())
    print(total, ones(), threes())


main()
