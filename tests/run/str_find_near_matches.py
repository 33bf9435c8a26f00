# Searching where many places begin and end like what is sought: each must be looked at, whatever its place.
def naive(text: str, part: str) -> list[int]:
    return [i for i in range(len(text) - len(part) + 1) if all(text[i + k] == part[k] for k in range(len(part)))]


def every(text: str, part: str) -> list[int]:
    found, at = [], text.find(part)
    while at >= 0:
        found.append(at)
        at = text.find(part, at + 1)
    return found


wrong = 0
for part in ("abca", "abcd", "aXYZa", "ab", "abbbba", "aba", "a" * 5):
    near = part[0] + "-" * (len(part) - 2) + part[-1]
    for before in range(40):
        for other in (near, near * 2, near + "." + near, part[:-1] + "!"):
            text = "." * before + other + part + other + part
            if every(text, part) != naive(text, part) or text.encode().find(part.encode()) != naive(text, part)[0]:
                wrong += 1
            if text.rfind(part) != naive(text, part)[-1] or (part in text) != bool(naive(text, part)):
                wrong += 1
            if text.count(part) != len([1 for _ in text.split(part)]) - 1 or text.replace(part, "") != "".join(text.split(part)):
                wrong += 1
print(wrong)
text = "a-a" * 20 + "aba" + "a-a" * 20
print(text.find("aba"), text.index("aba"), text.count("a-a"), text.split("aba")[0] == "a-a" * 20, text.partition("aba")[1], text.find("aca"))
print(("x" * 63 + "ab").find("ab"), ("x" * 64 + "ab").find("ab"), ("xa" * 40).find("ab"), ("é" * 30 + "aé" * 20 + "ab").find("ab"), ("€" * 30 + "a€" * 20 + "ab").find("ab"))
print((b"a\0" * 40 + b"ab").find(b"ab"), ("a\0" * 40 + "ab").find("ab"), "aaab".find("aab"), "".find(""), "a".find(""), "a".find("", 1), "a".find("", 2))
