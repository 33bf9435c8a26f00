# Format specs of strings: width, alignment, fill and precision.
for s in ["", "abc", "longer text", "é日😀"]:
    print(f"[{s}] [{s:5}] [{s:>5}] [{s:<5}] [{s:^6}] [{s:.2}] [{s:6.2}] [{s:_^9.3s}] [{s!r:>14}]")
    print("[{:5}] [{:>5}] [{:日^7}]".format(s, s, s), "[%5s] [%-5s] [%.2s]" % (s, s, s))
print(f"{'x':0>3} {'x':05} {'x':<05} {'a':😀^5}")
for spec in ["d", "+", "=5", ",", "#", ".x", "5.", " ", "zz"]:
    try:
        print(f"{'abc':{spec}}")
    except ValueError as error:
        print(repr(spec), error)
print(f"{None} {True} {[1]} {(1,)} { {'a': 1} }")
