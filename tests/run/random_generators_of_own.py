# random.Random: instances of its own give the same numbers as the module for a seed, whatever kind the seed is.
import random


def numbers(r: random.Random) -> list:
    return [r.randint(1, 100), r.randrange(5), r.randrange(2, 20, 3), r.getrandbits(70), round(r.random(), 9), r.choice("abcdef")]


for seed in (0, 1, -1, 2**100, "text", "", b"bytes", bytearray(b"bytes"), 1.5, None):
    r = random.Random()
    r.seed(seed) if seed is not None else r.seed(7)
    print(seed, numbers(r))
for seed in ("text", "", "é€", b"bytes", "a longer text than that", 5):
    r = random.Random()
    r.seed(seed, version=1)
    print(seed, numbers(r))
r = random.Random(42)
print(r.triangular(), r.triangular(1, 5), r.triangular(1, 5, 2), r.triangular(3, 3))
print(r.normalvariate(0, 1), r.gauss(0, 1), r.gauss(5, 2), r.lognormvariate(0, 0.25), r.expovariate(2))
print(r.vonmisesvariate(0, 4), r.vonmisesvariate(1, 0), r.vonmisesvariate(-3, 0.5), r.gammavariate(2, 1), r.gammavariate(0.5, 2), r.gammavariate(1, 3))
print([r.vonmisesvariate(m, k) for m in (-7.0, -1.0, 0.0, 1.0, 7.0) for k in (0.1, 1.0, 5.0)])
print(r.betavariate(1, 2), r.betavariate(0.5, 0.5), r.paretovariate(3), r.weibullvariate(1, 1.5), r.uniform(-1, 1))
print(r.sample(range(100), 5), r.sample("abc", 3), r.sample([1, 2], counts=[3, 2], k=4), r.choices("ab", k=5), r.choices("abc", [1, 0, 2], k=6))
print(r.choices("abc", cum_weights=[1, 1, 3], k=4), r.randbytes(5), r.randbytes(0), r.getrandbits(0), r.getrandbits(1), r.getrandbits(32), r.getrandbits(33))
deck = list(range(10))
r.shuffle(deck)
print(deck)
empty, one = [], [1]
r.shuffle(empty)
r.shuffle(one)
print(empty, one)
state = r.getstate()
first = numbers(r)
r.setstate(state)
print(first == numbers(r), len(state), state[0], len(state[1]), state[2])
r.gauss(0, 1)
state = r.getstate()
kept = r.gauss(0, 1)
r.setstate(state)
print(kept == r.gauss(0, 1), state[2] is not None)
other = random.Random(42)
random.seed(42)
print(numbers(other) == numbers(random), random.randint(3, 3), random.randrange(10), random.randrange(1, 10), random.randrange(1, 10, 4))


def show(call) -> None:
    try:
        print(call())
    except (TypeError, ValueError, IndexError, OverflowError) as e:
        print(type(e).__name__, e)


show(lambda: r.randrange(0))
show(lambda: r.seed(bytearray(b"x"), 1))
show(lambda: r.seed([]))
show(lambda: r.randrange(5, 5))
show(lambda: r.randrange(5, 1))
show(lambda: r.randrange(1, 5, 0))
show(lambda: r.randrange(1, 5, -1))
show(lambda: r.randrange(10, 1, -3))
show(lambda: r.randint(2, 1))
show(lambda: r.choice([]))
show(lambda: r.sample([1], 2))
show(lambda: r.sample([1], -1))
show(lambda: r.sample({1, 2}, 1))
show(lambda: r.sample([1, 2], counts=[1], k=1))
show(lambda: r.sample([1, 2], counts=[0, 0], k=1))
show(lambda: r.choices([], k=1))
show(lambda: r.choices([1, 2], [0, 0]))
show(lambda: r.choices([1, 2], [1]))
show(lambda: r.choices([1, 2], [1, 2], cum_weights=[1, 3]))
show(lambda: r.getrandbits(-1))
show(lambda: r.randbytes(-1))
show(lambda: r.setstate((1, 2)))
show(lambda: r.setstate((3, (1, 2), None)))
show(lambda: r.setstate((3, tuple(["x"] * 625), None)))
show(lambda: r.setstate((9, tuple([0] * 625), None)))
show(lambda: r.lognormvariate(1000, 0))
show(lambda: r.gammavariate(0, 1))
show(lambda: r.gammavariate(1, -1))
show(lambda: r.expovariate(0) if False else 0)
