# str() and int() agree for numbers of many digits; more than 4300 are refused.
def digits_sum(text: str) -> int:
    return sum(int(ch) for ch in text)


googol: int = 10**100
print(googol)
print(-googol + 1)
print(str(2**200))
print(len(str(3**2000)), digits_sum(str(3**2000)))
print(len(str(7**5000)), str(7**5000)[:20], str(7**5000)[-20:])
factorial: int = 1
for i in range(2, 101):
    factorial *= i
print(factorial)
text = "1234567890" * 20
number = int(text)
print(number % 97, str(number) == text, number // 10**190)
print(int("-" + text) == -number)

at_limit = 10**4299
print(len(str(at_limit)))
try:
    print(str(10**4300))
except ValueError as error:
    print(error)
try:
    print(int("1" * 4301))
except ValueError as error:
    print(error)
print(len(hex(10**5000)), int("1" * 4000 + "0", 2).bit_length())
