# Recursive functions: depth, mutual recursion, several calls, containers.
def factorial(n: int) -> int:
    return 1 if n <= 1 else n * factorial(n - 1)


def is_even(n: int) -> bool:
    return n == 0 or is_odd(n - 1)


def is_odd(n: int) -> bool:
    return n != 0 and is_even(n - 1)


def ackermann(m: int, n: int) -> int:
    if m == 0:
        return n + 1
    if n == 0:
        return ackermann(m - 1, 1)
    return ackermann(m - 1, ackermann(m, n - 1))


def hanoi(n: int, source: str, target: str, spare: str) -> list[str]:
    if n == 0:
        return []
    return hanoi(n - 1, source, spare, target) + [source + target] + hanoi(n - 1, spare, target, source)


def depth(tree: list) -> int:
    return 1 + max([depth(child) for child in tree], default=0)


def binary(n: int) -> str:
    return binary(n // 2) + str(n % 2) if n > 1 else str(n)


def sum_nested(value: int | list) -> int:
    if isinstance(value, int):
        return value
    return sum(sum_nested(item) for item in value)


print(factorial(0), factorial(20), factorial(25), factorial(50))
print(is_even(10), is_odd(7), is_even(201), ackermann(2, 3), ackermann(1, 10))
print(hanoi(3, "A", "C", "B"), len(hanoi(8, "a", "b", "c")))
print(depth([]), depth([[], [[]], [[[]]]]), binary(0), binary(37), sum_nested([1, [2, [3, []]], 4]))


def count_down(n: int) -> int:
    if n == 0:
        return 0
    return 1 + count_down(n - 1)


print(count_down(900))
memo: dict[int, int] = {}


def ways(n: int) -> int:
    if n <= 1:
        return 1
    if n not in memo:
        memo[n] = ways(n - 1) + ways(n - 2)
    return memo[n]


print(ways(100), len(memo))
for n in range(4):
    print(n, factorial(n), is_even(n), binary(n))
