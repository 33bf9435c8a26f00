# class: mixed
"""try, except and finally in a hot loop: nearly all passes raise nothing, one in fifty does."""
import sys


class Retry(Exception):
    def __init__(self, amount):
        super().__init__(amount)
        self.amount = amount


def step(value, limit):
    if value % 50 == 0:
        raise Retry(value // 50 % limit)
    return value * 3 % 1009


def main():
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 600000
    table = {n: n * n % 97 for n in range(0, 1000, 2)}
    total = retries = missing = done = 0
    for i in range(rounds):
        try:
            total += step(i, 7)
            if i % 100 < 4:
                total += table[i % 1000]
        except Retry as retry:
            retries += retry.amount
        except KeyError:
            missing += 1
        finally:
            done += 1
    print(total, retries, missing, done)


main()
