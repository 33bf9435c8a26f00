# Program: edit distance with its script, longest common subsequence, and spelling suggestions.
def distance(a: str, b: str) -> int:
    previous = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        current = [i]
        for j, y in enumerate(b, 1):
            current.append(min(previous[j] + 1, current[j - 1] + 1, previous[j - 1] + (x != y)))
        previous = current
    return previous[-1]


def script(a: str, b: str) -> list[str]:
    table = [[max(i, j) if i == 0 or j == 0 else 0 for j in range(len(b) + 1)] for i in range(len(a) + 1)]
    for i in range(1, len(a) + 1):
        for j in range(1, len(b) + 1):
            cost = 0 if a[i - 1] == b[j - 1] else 1
            table[i][j] = min(table[i - 1][j] + 1, table[i][j - 1] + 1, table[i - 1][j - 1] + cost)
    steps: list[str] = []
    i, j = len(a), len(b)
    while i or j:
        if i and j and table[i][j] == table[i - 1][j - 1] and a[i - 1] == b[j - 1]:
            i, j = i - 1, j - 1
        elif i and j and table[i][j] == table[i - 1][j - 1] + 1:
            steps.append(f"{a[i - 1]}->{b[j - 1]}")
            i, j = i - 1, j - 1
        elif i and table[i][j] == table[i - 1][j] + 1:
            steps.append(f"-{a[i - 1]}")
            i -= 1
        else:
            steps.append(f"+{b[j - 1]}")
            j -= 1
    return steps[::-1]


def common(a: str, b: str) -> str:
    table = [[""] * (len(b) + 1) for _ in range(len(a) + 1)]
    for i, x in enumerate(a):
        for j, y in enumerate(b):
            if x == y:
                table[i + 1][j + 1] = table[i][j] + x
            else:
                table[i + 1][j + 1] = max(table[i][j + 1], table[i + 1][j], key=len)
    return table[-1][-1]


def suggest(word: str, known: list[str], limit: int = 2) -> list[str]:
    scored = [(distance(word, other), other) for other in known]
    return [other for score, other in sorted(scored) if score <= limit]


pairs = [("kitten", "sitting"), ("flaw", "lawn"), ("", "abc"), ("abc", ""), ("", ""), ("same", "same"), ("naïve", "naive"), ("日本語", "日本"), ("intention", "execution")]
for a, b in pairs:
    print(f"{a!r} {b!r} {distance(a, b)} {script(a, b)} {common(a, b)!r}")
words = ["apple", "apply", "ample", "maple", "people", "plea", "ape"]
for wrong in ["appel", "aple", "xyz", "maple", "peple"]:
    print(wrong, suggest(wrong, words), suggest(wrong, words, 1))
assert all(distance(a, b) == distance(b, a) == len(script(a, b)) for a in words for b in words)
print(sum(distance(a, b) for a in words for b in words), common("the quick brown fox", "the slow brown ox"))
