# Program: Caesar, Vigenère, rail fence and frequency analysis.
import sys

ALPHABET = "abcdefghijklmnopqrstuvwxyz"


def shift_letter(ch: str, amount: int) -> str:
    if "a" <= ch <= "z":
        return chr((ord(ch) - ord("a") + amount) % 26 + ord("a"))
    if "A" <= ch <= "Z":
        return chr((ord(ch) - ord("A") + amount) % 26 + ord("A"))
    return ch


def caesar(text: str, amount: int) -> str:
    return "".join([shift_letter(ch, amount) for ch in text])


def vigenere(text: str, key: str, decrypt: bool = False) -> str:
    if not key.isalpha():
        raise ValueError(f"bad key {key!r}")
    result: list[str] = []
    position = 0
    for ch in text:
        if ch.isalpha() and ch.isascii():
            amount = ord(key[position % len(key)].lower()) - ord("a")
            result.append(shift_letter(ch, -amount if decrypt else amount))
            position += 1
        else:
            result.append(ch)
    return "".join(result)


def rail_order(length: int, rails: int) -> list[int]:
    rows: list[list[int]] = [[] for _ in range(rails)]
    row, step = 0, 1
    for i in range(length):
        rows[row].append(i)
        if row + step not in range(rails):
            step = -step
        row += step if rails > 1 else 0
    return [i for r in rows for i in r]


def rail_encode(text: str, rails: int) -> str:
    return "".join(text[i] for i in rail_order(len(text), rails))


def rail_decode(text: str, rails: int) -> str:
    result = [""] * len(text)
    for source, target in enumerate(rail_order(len(text), rails)):
        result[target] = text[source]
    return "".join(result)


def frequencies(text: str) -> list[tuple[int, str]]:
    return sorted([(-text.lower().count(letter), letter) for letter in ALPHABET if letter in text.lower()])


def crack(text: str) -> tuple[int, str]:
    """Try all shifts and take the one whose letters look most like English."""
    best = max((sum(caesar(text, -k).lower().count(c) * w for c, w in zip("etaoin", (6, 5, 4, 4, 4, 3))), -k) for k in range(26))
    return -best[1], caesar(text, best[1])


message = "Meet me at the usual place, ten to nine; bring the notes and tea. Straße?"
secret = caesar(message, 11)
print(secret)
print(caesar(secret, -11) == message, caesar("xyz XYZ", 3), caesar("abc", -27), caesar("abc", 26 * 10**20 + 1))
print(crack(secret))
hidden = vigenere(message, "Lemon")
print(hidden)
print(vigenere(hidden, "lemon", decrypt=True) == message, vigenere("ATTACKATDAWN", "LEMON"))
for rails in (1, 2, 3, 5):
    fenced = rail_encode(message, rails)
    print(rails, fenced, rail_decode(fenced, rails) == message)
print([f"{letter}{-n}" for n, letter in frequencies(message)[:6]])
try:
    vigenere("x", "k3y")
except ValueError as error:
    print(error)
print(len(sys.argv))
