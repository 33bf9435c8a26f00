# What random refuses.
import random

random.seed(1)
for bad in (lambda: random.randint(2, 1), lambda: random.randrange(0), lambda: random.randrange(5, 5), lambda: random.choice([]),
            lambda: random.choice(""), lambda: random.sample([1, 2], 3), lambda: random.sample({1, 2}, 1),
            lambda: random.sample({1: 2}, 1), lambda: random.sample([1, 2], -1), lambda: random.choices([], k=1),
            lambda: random.choices([1, 2], [1]), lambda: random.choices([1, 2], [0, 0]), lambda: random.choices([1, 2], 3),
            lambda: random.choices([1], [1], cum_weights=[1]), lambda: random.getrandbits(-1), lambda: random.getrandbits("x"),
            lambda: random.expovariate(0), lambda: random.gammavariate(0, 1), lambda: random.randrange(1, 10, 0),
            lambda: random.randrange(10, 1, 2), lambda: random.uniform("a", 1), lambda: random.shuffle((1, 2, 3)),
            lambda: random.shuffle("abc"), lambda: random.seed([1]), lambda: random.choice(5),
            lambda: random.setstate((5, (), None)), lambda: random.setstate((3, (1, 2), None)),
            lambda: random.sample([1, 2], counts=[1], k=1), lambda: random.choices([1, 2], [float("inf"), 1])):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
print(random.choice({0: "zero", 1: "one"}))
