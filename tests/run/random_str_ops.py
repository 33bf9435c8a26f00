# Strings of narrow, wide and very wide characters, drawn by a seed: every method on each.
ALPHABETS: list[str] = ["ab", "aB1 ", "aé\xff", "aé日本", "a日😀", "😀😎", " \t\nx", "ßİǆﬁ"]
state = 5


def draw(limit: int) -> int:
    global state
    state = (state * 1103515245 + 12345) % 2**31
    return state // 128 % limit


def make(alphabet: str, longest: int) -> str:
    return "".join([alphabet[draw(len(alphabet))] for _ in range(draw(longest + 1))])


def mix(total: int, text: str) -> int:
    for ch in text:
        total = (total * 131 + ord(ch)) % 1000000007
    return (total * 131 + len(text)) % 1000000007


def exercise(s: str, t: str, u: str) -> str:
    parts: list[str] = [s + t, t + s, s * 3, s[::-1], s[1:-1], s[::2], s[-3:], s[:2] + t[2:]]
    parts += [str(s.find(t)), str(s.rfind(t)), str(s.count(t)), str(t in s), str(s.find(t, 2, -1)), str(s < t), str(s == t), str(max(s, t) + u)]
    parts += [s.replace(t, u) if t else s, s.replace(t, u, 1), repr(s), ascii_of(s), s.upper(), s.lower(), s.title(), s.capitalize(), s.swapcase(), s.casefold()]
    parts += s.split() + s.split(None, 1) + s.rsplit(None, 1) + s.splitlines() + s.splitlines(True)
    if t:
        parts += s.split(t) + s.rsplit(t, 2) + list(s.partition(t)) + list(s.rpartition(t))
    parts += [s.strip(), s.lstrip(t), s.rstrip(t), s.strip(u), s.removeprefix(t), s.removesuffix(t), str(s.startswith(t)), str(s.endswith((t, u)))]
    parts += [s.center(9, "*"), s.ljust(7) + "|", s.rjust(7, "é"), s.zfill(8), s.expandtabs(3), f"{s:>8}|{s:<8}|{s:^8}|{s:.2}|{s!r:>10}", "%5s|%-5s|%.1s" % (s, s, s)]
    parts += [t.join([s, u, s]), t.join(s), "".join(sorted(s)), "".join(reversed(s)), str(sorted(set(s))), u.join(s.split(t) if t else [s])]
    flags = [s.isalpha(), s.isdigit(), s.isalnum(), s.isspace(), s.isupper(), s.islower(), s.istitle(), s.isidentifier(), s.isprintable(), s.isascii(), s.isdecimal(), s.isnumeric()]
    parts.append("".join("01"[flag] for flag in flags))
    return "\x00".join(parts)


def ascii_of(s: str) -> str:
    return f"{s!a}"


for alphabet in ALPHABETS:
    total = 0
    for _ in range(18):
        s, t, u = make(alphabet, 12), make(alphabet, 2), make(ALPHABETS[draw(len(ALPHABETS))], 3)
        total = mix(total, exercise(s, t, u))
        total = mix(total, exercise(s, s[1:2], u))
    print(repr(alphabet), total, repr(s), repr(t), repr(u))
table: dict[str, int] = {}
for _ in range(800):
    word = make(ALPHABETS[draw(5)], 3)
    table[word] = table.get(word, 0) + 1
print(len(table), max(table.values()), mix(0, "|".join(table)), sum(table[key] for key in sorted(table)[:50]))
print(mix(0, "|".join(sorted(table))), mix(0, "|".join(sorted(table, key=len))))
