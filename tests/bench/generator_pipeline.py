# class: mixed
"""Generators that feed one another: numbers are made, filtered, transformed and summed, one at a time."""
import sys


def numbers(limit):
    n = 1
    for _ in range(limit):
        yield n
        n = (n * 1103515245 + 12345) % 2147483648


def odd(values):
    for value in values:
        if value & 1:
            yield value


def scaled(values, factor):
    for value in values:
        yield value * factor % 1000003


def windows(values, size):
    window = []
    for value in values:
        window.append(value)
        if len(window) > size:
            window.pop(0)
        yield sum(window)


def both(first, second):
    yield from first
    yield from second


def main():
    limit = int(sys.argv[1]) if len(sys.argv) > 1 else 600000
    total = count = 0
    for value in windows(both(scaled(odd(numbers(limit)), 17), scaled(numbers(limit // 2), 3)), 4):
        total = (total + value) % 1000000007
        count += 1
    print(count, total)


main()
