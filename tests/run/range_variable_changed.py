# The variable of a loop over a range may be changed in the body, and the range may be empty.
def shrink():
    for i in range(5, 3, 2):
        i -= i % 3
    return "never ran"


def grow():
    out = []
    for i in range(3):
        i = i + 1000000000000000000 * 5
        out.append(i)
        i *= i
        out.append(i)
    return out


def count():
    total = 0
    for i in range(10, 0, -3):
        i -= 20
        total += i
        for j in range(i, 0, 7):
            j //= -2
            total += j
    return total, i, j


def nothing():
    for k in range(0):
        k += 1
    else:
        k = -1
    for n in range(5, 5):
        k = n
    for m in range(3, -3):
        k = m // (m - m)
    return k


def over(n):
    while n > 3 and n < 2:
        n -= n % 7
    if n == 5:
        if n != 5:
            n = n * n
        return n
    return -n


print(shrink())
print(grow())
print(count())
print(nothing())
print(over(5), over(6))
for i in range(2):
    for i in range(i, i + 2):
        print(i, end=" ")
        i = 2**62
    print(i)
for word in range(7, 9):
    word = str(word) + "!"
    print(word)
print(word)
