import time
import os
print(repr(time.gmtime(0)), time.gmtime(1e9).tm_year, time.gmtime(5.9)[5])
print(time.strftime("%Y-%m-%d %H:%M:%S %j %a %A %b %B %p %y %% é", time.gmtime(1234567890)))
print(time.asctime(time.gmtime(86400*40)), time.ctime(0))
t = time.struct_time((2020, 2, 3, 4, 5, 6, 0, 34, 0))
print(t, t.tm_zone, t.tm_gmtoff, t[:3], tuple(t), t == tuple(t), isinstance(t, tuple), len(t), t.n_fields)
print(time.mktime(t), time.mktime((1970, 1, 1, 0, 0, 0, 0, 0, 0)))
print(time.timezone, time.altzone, time.daylight, time.tzname)
y, m, *rest = t
print(y, m, rest, hash(t) == hash(tuple(t)), sorted([time.gmtime(5), time.gmtime(3)])[0].tm_sec)
for f in (lambda: time.struct_time((1,2)), lambda: time.struct_time(range(13)), lambda: time.struct_time(5), lambda: time.mktime((1,2)), lambda: time.mktime([1]), lambda: time.localtime('x'), lambda: time.gmtime(1e300), lambda: time.gmtime(2**62), lambda: time.gmtime(2**80), lambda: time.gmtime(2**56), lambda: time.strftime('%Y', (2000,13,1,1,1,1,1,1,1)),lambda: time.strftime(5), lambda: time.mktime(('a',)*9), lambda: time.strftime('a\0b'), lambda: time.clock_gettime(99), lambda: time.gmtime(float('nan')), lambda: time.strftime('%Y', (1.5,13,1,1,1,1,1,1,1)), lambda: time.asctime((2**40,13,1,1,1,1,1,1,1))):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
try:
    t.tm_year = 3
except AttributeError as e:
    print(e)
print(time.get_clock_info("monotonic"), time.get_clock_info("time").adjustable)
os.environ["TZ"] = "EST+05EDT,M4.1.0,M10.5.0"
time.tzset()
print(time.tzname, time.timezone, time.altzone, time.daylight, time.localtime(1720000000), time.localtime(1720000000).tm_zone, time.localtime(1720000000).tm_gmtoff)
print(time.strftime("%Z %z", time.localtime(1720000000)), time.ctime(1720000000))
print(time.monotonic_ns() > 0, time.thread_time() >= 0, time.clock_gettime(time.CLOCK_MONOTONIC) > 0)
print(type(t), t.__class__.__name__)
