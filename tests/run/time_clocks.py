# Clocks: the performance counter never goes back; types are float and int.
import time
from time import perf_counter


def busy(n: int) -> int:
    total = 0
    for i in range(n):
        total += i * i
    return total


start = time.perf_counter()
readings = [perf_counter() for _ in range(100)]
print(readings == sorted(readings), type(start).__name__, readings[0] >= start)
print(busy(1000))
elapsed = time.perf_counter() - start
print(0 <= elapsed < 60)
nanoseconds = time.perf_counter_ns()
print(type(nanoseconds).__name__, time.perf_counter_ns() >= nanoseconds)
print(time.monotonic() <= time.monotonic(), time.time() > 1_600_000_000, type(time.time()).__name__)
print(time.process_time() >= 0, type(time.time_ns()).__name__, time.time_ns() > 10**18)
before = time.perf_counter()
time.sleep(0.01)
print(0.009 < time.perf_counter() - before < 5, time.sleep(0))
try:
    time.sleep(-1)
except ValueError as error:
    print(error)
try:
    time.sleep("a")  # type: ignore
except TypeError as error:
    print(error)
print("done")
