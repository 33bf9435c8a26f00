# str.format: positions, names, attributes, items, conversions and nested specs.
point = {"x": 1.5, "y": -2}
rows = [10, 20, 30]
print("{} {} {}".format(1, "two", 3.0), "{2} {0} {1} {0}".format("a", "b", "c"))
print("{name} is {age:d} years".format(name="Ann", age=31), "{0[x]} {0[y]} {1[2]}".format(point, rows))
print("{:>8}|{:<8}|{:^8}|{:*^9}|{:08.3f}".format("r", "l", "c", "mid", 3.14159))
print("{!r} {!s} {!a}".format("é", "é", "é"), "{{}} {{{}}}".format(5))
print("{:{}}|{:{width}.{places}f}|{:{fill}>{size}}".format("a", 5, 2.5, "b", width=8, places=3, fill="#", size=4))
print("{:,} {:_} {:+} {: } {:e} {:%}".format(1234567, 1234567, 5, 5, 12345.678, 0.25))
print("{:s} {:d} {:c} {:x} {:b}".format("s", 7, 65, 255, 5), "{:n} {:g}".format(1234, 0.00001))
print("{x} {y}".format(**point), "{} {}".format(*rows[:2]), "{0.real} {0.imag}".format(7))
print("{:10}|{:10}|{:10}|{:10}".format("text", 5, 2.5, True), "{:5}{:<5}".format(None is None, False))
bad: list[str] = ["{} {}", "{0} {}", "{} {0}", "{1}", "{name}", "{", "}", "{!x}", "{0[9]}", "{0.nothing}", "{:d}", "{a b}", "{:>{}}"]
for form in bad:
    try:
        print(form, "->", form.format("one"))
    except (IndexError, KeyError, ValueError, AttributeError, TypeError) as error:
        print(form, "->", type(error).__name__, error)
