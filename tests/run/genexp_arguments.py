# A generator expression as the only argument of a builtin.
numbers: list[int] = [3, -1, 4, 0, -5]
words = ["alpha", "be", "gamma"]
print(sum(n * n for n in numbers), sum(n for n in numbers if n > 100), sum(x / 2 for x in numbers), sum(len(w) for w in words))
print(any(n == 0 for n in numbers), all(n < 10 for n in numbers), any(n for n in []), all(n for n in []))
print("-".join(str(n) for n in numbers), "".join(w[0].upper() for w in words if len(w) > 2))
print(min(abs(n) for n in numbers), max(len(w) for w in words), min(w for w in words))
print(sorted(-n for n in numbers), list(n + 1 for n in numbers), tuple(w[::-1] for w in words))
print(set(n % 2 for n in numbers), dict((w, len(w)) for w in words), dict((n, str(n)) for n in range(3) if n))
print(sum(a * b for a in range(4) for b in range(a)), list((i, j) for i in range(2) for j in "ab"))
print(sum(sum(row) for row in [[1, 2], [3]]), max(max(row) for row in [[1, 9], [3]]), sum(1 for _ in "abc"))
calls: list[int] = []


def note(n: int) -> bool:
    calls.append(n)
    return n > 2


print(any(note(n) for n in range(10)), calls)
calls.clear()
print(all(note(n) for n in [5, 4, 1, 9]), calls)
for step in range(4):
    try:
        if step == 0:
            print(min(n for n in []))
        elif step == 1:
            print(max(w for w in words if not w))
        elif step == 2:
            print(sum(w for w in words))  # type: ignore
        else:
            print(sum(10 // n for n in numbers))
    except (ValueError, TypeError, ZeroDivisionError) as error:
        print(type(error).__name__, error)
