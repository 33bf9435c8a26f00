# Program: numbers of any length as lists of digits, checked against ints.
Digits = list[int]
BASE = 1000


def from_text(text: str) -> Digits:
    if not text.isdigit():
        raise ValueError(f"not a number: {text!r}")
    digits = [int(text[max(0, end - 3) : end]) for end in range(len(text), 0, -3)]
    return trim(digits)


def to_text(digits: Digits) -> str:
    return str(digits[-1]) + "".join([f"{d:03}" for d in reversed(digits[:-1])])


def trim(digits: Digits) -> Digits:
    while len(digits) > 1 and digits[-1] == 0:
        digits.pop()
    return digits


def compare(a: Digits, b: Digits) -> int:
    if len(a) != len(b):
        return 1 if len(a) > len(b) else -1
    for x, y in zip(reversed(a), reversed(b)):
        if x != y:
            return 1 if x > y else -1
    return 0


def add(a: Digits, b: Digits) -> Digits:
    result: Digits = []
    carry = 0
    for i in range(max(len(a), len(b))):
        carry += (a[i] if i < len(a) else 0) + (b[i] if i < len(b) else 0)
        result.append(carry % BASE)
        carry //= BASE
    return result + [carry] if carry else result


def subtract(a: Digits, b: Digits) -> Digits:
    if compare(a, b) < 0:
        raise ArithmeticError("negative result")
    result: Digits = []
    borrow = 0
    for i, digit in enumerate(a):
        digit -= borrow + (b[i] if i < len(b) else 0)
        borrow = 1 if digit < 0 else 0
        result.append(digit + BASE * borrow)
    return trim(result)


def multiply(a: Digits, b: Digits) -> Digits:
    result = [0] * (len(a) + len(b))
    for i, x in enumerate(a):
        carry = 0
        for j, y in enumerate(b):
            carry += result[i + j] + x * y
            result[i + j] = carry % BASE
            carry //= BASE
        result[i + len(b)] += carry
    return trim(result)


def divide_small(a: Digits, divisor: int) -> tuple[Digits, int]:
    result: Digits = []
    rest = 0
    for digit in reversed(a):
        quotient, rest = divmod(rest * BASE + digit, divisor)
        result.insert(0, quotient)
    return trim(result), rest


def power(a: Digits, exponent: int) -> Digits:
    result = [1]
    while exponent:
        if exponent % 2:
            result = multiply(result, a)
        a = multiply(a, a)
        exponent //= 2
    return result


texts = ["0", "7", "999", "1000", "123456789", "999999999999", "1" + "0" * 30, "9" * 40, "000123"]
for x in texts:
    for y in texts[2:8:2]:
        a, b = from_text(x), from_text(y)
        assert to_text(add(a, b)) == str(int(x) + int(y)), (x, y)
        assert to_text(multiply(a, b)) == str(int(x) * int(y)), (x, y)
        assert compare(a, b) == (int(x) > int(y)) - (int(x) < int(y))
        if compare(a, b) >= 0:
            assert to_text(subtract(a, b)) == str(int(x) - int(y)), (x, y)
    quotient, rest = divide_small(from_text(x), 97)
    print(x, to_text(quotient), rest, divmod(int(x), 97) == (int(to_text(quotient)), rest))
print(to_text(power([2], 200)), to_text(power([2], 200)) == str(2**200))
factorial = [1]
for n in range(2, 41):
    factorial = multiply(factorial, from_text(str(n)))
print(to_text(factorial))
print(to_text(subtract(power([3], 80), power([2], 120))), 3**80 - 2**120)
for bad in ["", "12a", "-5", "1.5"]:
    try:
        from_text(bad)
    except ValueError as error:
        print(error)
try:
    subtract([1], [2])
except ArithmeticError as error:
    print(error)
