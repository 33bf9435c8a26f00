# Attributes of sys: version_info as a tuple with names, replaced attributes.
import sys

v = sys.version_info
print(v[:3] >= (3, 11), v.major, v.minor, v[0], v[1], len(v), v >= (3, 8), v < (4,), v[3], v.releaselevel, v[-1])
major, minor, *rest = v
print(major, minor, len(rest), sys.version_info[:2] == (3, 11), list(v)[:2], (3, 11) <= v, v == tuple(v))
try:
    v[9]
except IndexError as error:
    print(error)
print(sys.maxsize == 2**63 - 1, sys.byteorder, sys.platform, len(sys.argv), sys.maxunicode, sys.getrecursionlimit())
old = sys.argv
sys.argv = ["replaced", "x"]
print(sys.argv, old is not sys.argv)
sys.argv = old
print(len(sys.argv))
sys.setrecursionlimit(500)
print(sys.getrecursionlimit(), type(sys.version).__name__, sys.version_info > (3, 10), sys.version_info[1:3] < (12, 0))
for bad in (lambda: sys.nothing, lambda: sys.setrecursionlimit(0), lambda: sys.version_info["x"], lambda: sys.exit(1, 2)):
    try:
        print(bad())
    except (AttributeError, ValueError, TypeError) as error:
        print(type(error).__name__, error)
print(sys.stdout.write("written\n"), sys.stderr.fileno(), sys.stdout.encoding)
