# while and for with else, break and continue.
def find(needle: int, hay: list[int]) -> str:
    for position, item in enumerate(hay):
        if item == needle:
            break
    else:
        return "absent"
    return f"at {position}"


def halve(n: int) -> list[int]:
    steps: list[int] = []
    while n > 1:
        if n % 2:
            steps.append(-n)
            break
        n //= 2
        steps.append(n)
    else:
        steps.append(0)
    return steps


print(find(3, [1, 2, 3]), find(9, [1, 2, 3]), find(1, []))
print(halve(16), halve(12), halve(1), halve(0))
for i in range(3):
    if i == 1:
        continue
    print("i", i)
else:
    print("else after continue", i)
for outer in range(3):
    for inner in range(3):
        if inner == outer:
            break
        print(outer, inner)
    else:
        print("never", outer)
count = 0
while True:
    count += 1
    if count < 5:
        continue
    break
print(count)
while False:
    print("no")
else:
    print("else of while False")
for empty in []:
    print("no")
else:
    print("else of an empty for")
for i in range(3):
    i = i * 10
    print(i, end=" ")
print(i)
n = 5
while n:
    n -= 1
    if n == 2:
        continue
    print(n, end=";")
print()
