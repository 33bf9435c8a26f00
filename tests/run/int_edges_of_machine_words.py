# Results that just fit, or just do not fit, 62, 63 and 64 bits.
edges: list[int] = [2**61, 2**62 - 1, 2**62, 2**63 - 1, 2**63, 2**64 - 1, 2**64]


def around(n: int) -> list[int]:
    return [n - 1, n, n + 1]


for edge in edges:
    print(around(edge), around(-edge))
    print(edge + edge, edge - -edge, edge * 2 - 1, edge * -1, -edge * 3)
    print(edge // 2, -edge // 2, edge % 10, -edge % 10, edge >> 1, -edge >> 1, edge << 1)
    print(edge & 0xFF, edge | 1, edge ^ -1, ~edge, edge // -1, edge % -7)
    print(edge == edge + 0, hash(edge), float(edge), str(edge)[::-1], edge < edge + 1)
product = 3037000499
print(product * product, (product + 1) * (product + 1), (product + 1) * -(product + 1))
print(4294967296 * 2147483647, 4294967296 * 2147483648, 4294967296 * -2147483648, -4294967296 * -2147483648)
low = -(2**63)
print(low, low - 1, low + 1, -low, abs(low), low // -1, low * -1, low % -1, divmod(low, -1), 0 - low)
values = [2**62, -(2**62), 2**63, -(2**63), 0]
print(sorted(values), min(values), max(values), sum(values), [int(str(v)) == v for v in values])
items: dict[int, str] = {2**62: "a", 2**63: "b", 2**64: "c"}
print(items[2**62], items[2**63], items[2**64], items.get(2**62 + 1))
print(2**62 in [2**62 - 1, 2**62], [2**63].index(2**63), 2**63 in {2**63}, range(2**63 - 2, 2**63)[1])
