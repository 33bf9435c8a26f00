# Format specs of floats: precision, exponents, percent, grouping, sign and width.
def show(x: float) -> None:
    print(f"[{x:.0f}] [{x:.2f}] [{x:10.3f}] [{x:<10.1f}] [{x:^+10.1f}] [{x:010.2f}]")
    print(f"[{x:e}] [{x:.1E}] [{x:g}] [{x:.3g}] [{x:G}] [{x:%}] [{x:.1%}] [{x:,.2f}] [{x:_}]")
    print(f"[{x: .2f}] [{x:+g}] [{x:#.0f}] [{x:#g}] [{x:*>12}] [{x:=+12.1f}] [{x!r:>24}]")


for value in [0.0, 1.0, -1.5, 1234567.891, 1e-7, 123456789.0, 1e100, 0.5, 2.5, -0.0]:
    show(value)
show(float("inf"))
show(float("nan"))
print("%f %.3f %e %g %10.2f|%-10.2f|%+.1f" % (1.5, 1.5, 1.5, 1.5, 1.5, 1.5, 1.5))
print("{:.3} {:.10} {:5}|{:<5}|".format(3.14159, 3.14159, 1.5, 1.5))
for spec in [".2d", "x", "s", "q", ".f", "1,,f"]:
    try:
        print("{:{}}".format(1.5, spec))
    except ValueError as error:
        print(spec, error)
