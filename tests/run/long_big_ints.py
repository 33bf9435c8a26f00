# A longer run of arithmetic on ints of hundreds of digits.
def fibonacci(n: int) -> int:
    a, b = 0, 1
    for bit in bin(n)[2:]:
        a, b = a * (2 * b - a), a * a + b * b
        if bit == "1":
            a, b = b, a + b
    return a


def is_probable_prime(n: int, bases: list[int]) -> bool:
    d, s = n - 1, 0
    while d % 2 == 0:
        d //= 2
        s += 1
    for base in bases:
        x = pow(base, d, n)
        if x in (1, n - 1):
            continue
        for _ in range(s - 1):
            x = x * x % n
            if x == n - 1:
                break
        else:
            return False
    return True


def integer_root(n: int, k: int) -> int:
    low, high = 0, 1 << (n.bit_length() // k + 1)
    while low < high:
        middle = (low + high + 1) // 2
        if middle**k <= n:
            low = middle
        else:
            high = middle - 1
    return low


print(fibonacci(1000))
print(len(str(fibonacci(15000))), fibonacci(15000) % 10**20)
print([p for p in (89, 107, 111, 127, 521) if is_probable_prime(2**p - 1, [2, 3, 5, 7, 11])])
print(integer_root(10**200, 7), integer_root(2, 3), integer_root(3**300, 100))
digits = str(2**4000)
print(len(digits), sum(int(d) for d in digits), digits[:30])
x = 3**1000
print(x % 10**18, x // 10**460, (x * x - 1) % (x + 1), (x << 100) >> 100 == x, x & (2**64 - 1), -x // 7 % 1000)
product = 1
for i in range(1, 400):
    product = product * (2 * i + 1) // 2
print(product % 10**30, product.bit_length())
print(divmod(10**300 + 7, 10**150 - 3), 10**50 // 3**20, -(10**50) % 3**20)
e = sum(10**60 // factorial for factorial in [1, 1, 2, 6, 24, 120, 720, 5040])
print(e)
print(int("9" * 300) * int("8" * 300) % 10**40)
