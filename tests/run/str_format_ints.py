# Format specs of ints: type, width, fill, sign, prefix and grouping.
numbers: list[int] = [0, 7, -42, 1234567, -(2**63), 10**20]
for n in numbers:
    print(f"[{n}] [{n:d}] [{n:8}] [{n:<8}] [{n:^8}] [{n:+}] [{n: }] [{n:,}] [{n:_}] [{n:08}] [{n:+,}]")
    print(f"  [{n:b}] [{n:o}] [{n:x}] [{n:#X}] [{n:#_b}] [{n:.2f}] [{n:e}] [{n:g}] [{n:%}] [{n:*>24,}]")
print(f"{65:c} {233:c} {128512:c} {5:0=6} {-5:0=6} {-5:x>6} {5:010,} {1234567:015,} {-7:=+5}")
print(f"{True:d} {True:5} {False:b} {10:>{5}} {10:{'<'}{6}}|")
for spec in ["s", ".2", ".2d", "q", "=s", ",b", "+c", ",_", "5.5", "#c"]:
    try:
        print(f"{5:{spec}}")
    except ValueError as error:
        print(repr(spec), error)
try:
    print(f"{-1:c}")
except OverflowError as error:
    print(error)
try:
    print(f"{0x110000:c}")
except OverflowError as error:
    print(error)
