# A local that is read before it is set.
def pick(flag: bool) -> int:
    if flag:
        chosen = 5
    return chosen


for n in range(3):
    print(n, pick(n < 5))
print(
    pick(
        False
    )
)
