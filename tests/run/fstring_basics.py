# f-strings: expressions, conversions, nested specs, debugging '=' and escapes.
name = "Ann"
width = 10
precision = 3
value = 3.14159265
items: list[int] = [1, 2, 3]
table: dict[str, int] = {"a": 1}
print(f"{name} {name!r} {name!s} {name!a} {'é'!a}")
print(f"{value:.{precision}f} [{name:>{width}}] [{name:*^{width}}] {value:{width}.{precision}}")
print(f"{items[0]} {items[-1] + 1} {table['a']} {len(items)} {sum(items) / 2}")
print(f"{name=} {value = :.2f} {items=} {1 + 1=} {name=!s}")
print(f"{{literal}} {{{name}}} {'nested ' + f'{name}'}")
print(f"{'yes' if items else 'no'} {[x * 2 for x in items]} {(1, 2)[0]} {name.upper()[0:2]}")
print(f"{1000000:,} {255:#x} {-5:+d} {5:+d} {7:03d} {True} {None} {42:<6}|{42:^6}|{42:>6}|")
print(f'{"double in single"}' f"{'single in double'}" "plain" f"{1}")
print(f"""{
    name
} triple {
    value:.1f}""")
print(rf"\n{name}\t", f"\t{name}\u00e9\N{BULLET}")
print(f"", f"{''}" == "", f"{name:}", f"{'':5}|", f"{name!r:>8}")
print(f"{3 > 2} {3 != 2} {(y := 5)} {y}")
try:
    print(f"{name:d}")
except ValueError as error:
    print(error)
try:
    print(f"{None:5}")
except TypeError as error:
    print(error)
try:
    print(f"{items:>10}")
except TypeError as error:
    print(error)
