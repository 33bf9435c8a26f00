# Times from fields that are out of their ranges: zeros stand for ones, others are refused; closed pipes are errors.
import os
import time
from enum import Flag, IntFlag


def show(call) -> None:
    try:
        print(call())
    except (ValueError, TypeError, OverflowError, OSError) as e:
        print(type(e).__name__, e)


for fields in ((2000, 0, 0, 0, 0, 0, 0, 0, 0), (2000, 1, 0, 0, 0, 0, 0, 1, 0), (2000, 12, 31, 23, 59, 61, 6, 366, 1), (1999, 2, 30, 24, 0, 0, 0, 0, 0), (1999, 13, 1, 0, 0, 0, 0, 1, 0), (1999, 1, 32, 0, 0, 0, 0, 1, 0),
               (1999, 1, 1, 0, 60, 0, 0, 1, 0), (1999, 1, 1, 0, 0, 62, 0, 1, 0), (1999, 1, 1, 0, 0, 0, 7, 1, 0), (1999, 1, 1, 0, 0, 0, -1, 1, 0), (1999, 1, 1, 0, 0, 0, -2, 1, 0), (1999, 1, 1, 0, 0, 0, 0, 367, 0), (1999, -1, 1, 0, 0, 0, 0, 1, 0),
               (1999, 1, 1, -1, 0, 0, 0, 1, 0), (1999, 1, 1, 0, 0, 0, 0, -1, 0), (1999, 1, 1, 0, 0, 0, 0, 1, 5), (1999, 1, 1, 0, 0, 0, 0, 1, -5), (1999, 1, 1), (2**40, 1, 1, 0, 0, 0, 0, 1, 0), (5, 1, 1, 0, 0, 0, 0, 1, 0), ("a", 1, 1, 0, 0, 0, 0, 1, 0)):
    show(lambda: time.strftime("%Y-%m-%d %H:%M:%S %j %w %a %b", fields))
    show(lambda: time.asctime(fields))
show(lambda: time.gmtime(0)[:])
show(lambda: time.gmtime(-1)[:])
show(lambda: time.gmtime(1e18))
show(lambda: time.gmtime("a"))
show(lambda: time.sleep(-1))
show(lambda: time.sleep(float("nan")))
show(lambda: time.sleep("a"))
show(lambda: time.sleep(1e30))
show(lambda: time.sleep(0))
show(lambda: time.sleep(True - 1))
show(lambda: time.strftime("", time.gmtime(0)))
show(lambda: time.strftime("%%", time.gmtime(0)))
print(time.process_time_ns() >= 0, time.thread_time_ns() >= 0, time.monotonic_ns() > 0, time.perf_counter_ns() > 0, time.clock_gettime_ns(time.CLOCK_REALTIME) > 10**18, time.time_ns() > 10**18)
read, write = os.pipe()
os.close(read)
show(lambda: os.write(write, b"nobody reads"))
with open(write, "w") as f:
    f.write("nobody")
    show(f.flush)
    try:
        f.close()
    except BrokenPipeError as e:
        print("close", e)


class Own(Flag):
    A = 4
    B = 1


print(Flag("F", "A B C"), list(Flag("F", "A B C")), list(Flag("F", "A B", start=4)), list(IntFlag("F", "X Y", start=3)))
print(Own._generate_next_value_("N", None, 0, []), Own._generate_next_value_("N", 5, 0, []), Own._generate_next_value_("N", 1, 2, [1, 4]), Own._generate_next_value_("N", 1, 2, [6]))
