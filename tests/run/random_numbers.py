# random: the numbers of a seed.
import random
from random import Random, choice, randint

for seed in (0, 1, -1, 42, 2**32, 2**31 - 1, 2**64 + 5, 2**100, True, 1.5, -2.25, "text", "", "ä€", b"bytes", bytearray(b"x")):
    random.seed(seed)
    print(repr(seed), random.random(), random.getrandbits(10), random.randint(1, 6), random.getrandbits(100))
random.seed(12345)
print([random.random() for _ in range(5)])
print([random.randint(1, 100) for _ in range(12)])
print([random.randrange(10) for _ in range(8)], [random.randrange(5, 10) for _ in range(8)],
      [random.randrange(0, 100, 7) for _ in range(8)], [random.randrange(10, 0, -3) for _ in range(8)])
print([random.randrange(2**70) for _ in range(3)], random.randint(-2**65, 2**65), random.randint(7, 7))
print([random.choice("abcdef") for _ in range(6)], [random.choice([1.5, 2.5, 3.5]) for _ in range(4)],
      random.choice((1, "x", None)), random.choice(range(1000)), choice(["only"]))
numbers = list(range(20))
random.shuffle(numbers)
print(numbers)
words = ["a", "b", "c", "d", "e"]
random.shuffle(words)
print(words)
flags = [True, False, True, True, False]
random.shuffle(flags)
floats = [0.5, 1.5, 2.5, 3.5]
random.shuffle(floats)
print(flags, floats)
print(random.sample(range(100), 10), random.sample([1, 2, 3, 4, 5], 3), random.sample("hello", 2))
print(random.sample(range(10**12), 5), random.sample(range(50), 30), random.sample(["x", "y"], counts=[3, 2], k=4))
print(random.choices([1, 2, 3], k=5), random.choices("ab", weights=[9, 1], k=10), random.choices([1, 2], [1.5, 2.5]),
      random.choices(["u", "v", "w"], cum_weights=[1, 3, 10], k=6))
print(random.uniform(1, 10), random.uniform(-1.5, 2.5), random.uniform(3, 3.5), random.uniform(5, 5))
print(random.gauss(0, 1), random.gauss(0.0, 1.0), random.gauss(10, 2), random.gauss(), random.normalvariate(0, 1),
      random.normalvariate(5.0, 0.5))
print(random.expovariate(0.5), random.expovariate(2), random.betavariate(2, 3), random.betavariate(0.5, 0.5),
      random.gammavariate(2, 3), random.gammavariate(0.5, 1.5), random.gammavariate(1.0, 2.0))
print(random.triangular(), random.triangular(1, 5), random.triangular(0, 10, 3), random.triangular(4, 4, 4))
print(random.lognormvariate(0, 0.25), random.vonmisesvariate(0, 4), random.vonmisesvariate(1, 0), random.paretovariate(3),
      random.weibullvariate(1, 1.5))
print(random.randbytes(5), random.randbytes(0), random.getrandbits(0), random.getrandbits(32), random.getrandbits(64))
state = random.getstate()
first = [random.random(), random.gauss(0, 1), random.random()]
random.setstate(state)
print(first == [random.random(), random.gauss(0, 1), random.random()], state[0], len(state[1]), state[2])

own = Random(7)
other = Random(7)
print(own.random() == other.random(), own.randint(1, 1000), own.choice("xyz"), own.sample(range(30), 4), own.gauss(0, 1))
own.seed("again")
print(own.random(), own.uniform(1, 2), own.randrange(3, 30, 4), own.choices([1, 2, 3], k=3))
items = [1, 2, 3, 4]
own.shuffle(items)
print(items, isinstance(own, Random))
print(0 <= Random().random() < 1, randint(3, 3))
total = 0
random.seed(99)
for i in range(100000):
    total += random.randint(0, 9)
print(total)
