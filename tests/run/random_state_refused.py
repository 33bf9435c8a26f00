# random.setstate refuses states that getstate does not give; the generator stays as it was.
import random

random.seed(5)
version, words, gauss = random.getstate()
print(version, len(words), words[-1], gauss)
for position in (625, -1, 2**40, 624, 0, 1):
    try:
        random.setstate((version, words[:-1] + (position,), gauss))
        print(position, random.getrandbits(32), random.getstate()[1][-1])
    except (ValueError, TypeError) as e:
        print(position, type(e).__name__, e)
for state in ((version, words[:-1], None), (version, words + (1,), None), (9, words, None)):
    try:
        random.setstate(state)
        print("set")
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
random.setstate((version, words, gauss))
print(random.random(), random.gauss(0, 1), random.getstate()[2] is None)
