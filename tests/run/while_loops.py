# while: conditions with effects, nested breaks, loops that change their bound.
def collatz(n: int) -> int:
    steps = 0
    while n != 1:
        n = n // 2 if n % 2 == 0 else 3 * n + 1
        steps += 1
    return steps


def digits(n: int) -> list[int]:
    result: list[int] = []
    while n:
        n, digit = divmod(n, 10)
        result.append(digit)
    return result[::-1]


def first_square_above(limit: int) -> int:
    n = 0
    while True:
        n += 1
        if n * n <= limit:
            continue
        return n * n


print([collatz(n) for n in range(1, 12)], digits(0), digits(90210), digits(2**70), first_square_above(1000))
stack = [1, 2, 3]
while stack:
    print(stack.pop(), end=" ")
print(stack)
low, high = 0, 100
while low < high:
    middle = (low + high) // 2
    if middle * middle < 2000:
        low = middle + 1
    else:
        high = middle
print(low, high)
outer = 0
while outer < 4:
    outer += 1
    inner = 0
    while True:
        inner += 1
        if inner > outer:
            break
        if inner == 2:
            continue
        print(outer, inner)
    if outer == 3:
        break
else:
    print("not reached")
x = 0.0
count = 0
while x < 1.0:
    x += 0.1
    count += 1
print(count, x)
text = "mississippi"
while "ss" in text:
    text = text.replace("ss", "s", 1)
print(text)
n = 10
while n > 0: n -= 3
else: print("done", n)
