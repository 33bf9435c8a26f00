# The % operator on strings: flags, widths, types, mappings and its complaints.
print("%d items, %s, %r, %5.2f%%" % (3, "text", "quoted", 99.5))
print("%5d|%-5d|%05d|%+d|% d|%x|%X|%o|%#x|%#o" % (42, 42, 42, 42, 42, 255, 255, 8, 255, 8))
print("%s %s %s %s" % (None, True, [1, "a"], {"k": (1,)}))
print("%10s|%-10s|%.2s|%10.3s|%c|%c" % ("right", "left", "cut", "truncate", "x", 233))
print("%e %E %g %G %f" % (12345.678, 0.00012, 1e-10, 1e20, 2))
print("%*d|%-*d|%.*f" % (6, 42, 6, 42, 2, 3.14159))
print("%(name)s is %(age)03d%%" % {"name": "Ann", "age": 7, "unused": 1})
print("%d %i %u" % (3.99, True, -2), "%s" % "single", "%s" % ("one",), "%s %%" % 1, "100%%" % ())
print("%d" % 10**30, "%x" % -(2**70), "%s" % 2**65, "%.0f" % 2.5, "%.3d" % 7, "%#.0f" % 3.0)
print("%s" % [1, 2], "%r" % ("a",), "%s" % {"a": 1}, "%a" % "é")
bad = [("%d", "x"), ("%d", None), ("%d %d", (1,)), ("%d", (1, 2)), ("%s" "", ()), ("%y", 1), ("%", 1), ("%c", 5.5), ("%c", "ab"), ("%f", "1"),
       ("%(a)s", 5), ("%(a)s", {}), ("text", 1), ("%*d", ("a", 1)), ("%x", 1.5), ("%c", -1)]
for form, value in bad:
    try:
        print(form % value)
    except (TypeError, ValueError, KeyError, OverflowError) as error:
        print(repr(form), type(error).__name__, error)
