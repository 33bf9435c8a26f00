"""Huffman coding: short codes for frequent letters, long codes for rare ones.

The text is the numbers from one to LAST in words. The program counts its letters,
joins the two rarest nodes until a single tree is left, reads the codes off the tree,
packs the text into octets, unpacks it again and compares.
"""
import math

LAST: int = 9000
ONES: list[str] = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen "
    "fourteen fifteen sixteen seventeen eighteen nineteen"
).split()
TENS: list[str] = "- - twenty thirty forty fifty sixty seventy eighty ninety".split()

# A tree is kept as two tables: the children of each node, and the letter of each leaf.
Children = dict[int, tuple[int, int]]
Letters = dict[int, str]


def spell(number: int) -> str:
    """The English name of a number below a million."""
    if number < 20:
        return ONES[number]
    if number < 100:
        tens, ones = divmod(number, 10)
        return TENS[tens] + (f"-{ONES[ones]}" if ones else "")
    size, word = (1000, "thousand") if number >= 1000 else (100, "hundred")
    count, rest = divmod(number, size)
    return f"{spell(count)} {word}" + (f" {spell(rest)}" if rest else "")


def count_letters(text: str) -> dict[str, int]:
    counts: dict[str, int] = {}
    for letter in text:
        counts[letter] = counts.get(letter, 0) + 1
    return counts


def take_rarest(nodes: list[tuple[int, int]]) -> tuple[int, int]:
    """Remove and return the node (weight, number) with the least weight."""
    best = 0
    for i in range(1, len(nodes)):
        if nodes[i] < nodes[best]:
            best = i
    return nodes.pop(best)


def build_tree(counts: dict[str, int]) -> tuple[int, Children, Letters]:
    """The number of the root, and the two tables of the tree."""
    letters: Letters = {}
    children: Children = {}
    nodes: list[tuple[int, int]] = []
    for number, letter in enumerate(sorted(counts)):
        letters[number] = letter
        nodes.append((counts[letter], number))
    number = len(nodes)
    while len(nodes) > 1:
        left_weight, left = take_rarest(nodes)
        right_weight, right = take_rarest(nodes)
        children[number] = (left, right)
        nodes.append((left_weight + right_weight, number))
        number += 1
    return nodes[0][1], children, letters


def read_codes(node: int, prefix: str, children: Children, letters: Letters) -> dict[str, str]:
    """The code of each letter: 0 for each step to the left, 1 to the right."""
    if node in letters:
        return {letters[node]: prefix or "0"}
    left, right = children[node]
    codes = read_codes(left, prefix + "0", children, letters)
    codes.update(read_codes(right, prefix + "1", children, letters))
    return codes


def pack(text: str, codes: dict[str, str]) -> list[int]:
    """The codes of the text's letters, one after another, in octets."""
    octets: list[int] = []
    buffer = 0
    filled = 0
    for letter in text:
        code = codes[letter]
        buffer = buffer << len(code) | int(code, 2)
        filled += len(code)
        while filled >= 8:
            filled -= 8
            octets.append(buffer >> filled & 0xFF)
            buffer &= (1 << filled) - 1
    if filled:
        octets.append(buffer << (8 - filled) & 0xFF)
    return octets


def unpack(octets: list[int], length: int, root: int, children: Children, letters: Letters) -> str:
    """Walk down the tree bit by bit; each leaf reached is a letter."""
    parts: list[str] = []
    node = root
    for octet in octets:
        for shift in range(7, -1, -1):
            node = children[node][octet >> shift & 1]
            if node in letters:
                parts.append(letters[node])
                node = root
    return "".join(parts[:length])


def entropy(counts: dict[str, int]) -> float:
    """The bits per letter that no code of single letters can go below."""
    total = sum(counts.values())
    return -sum(n / total * math.log2(n / total) for n in counts.values())


def main() -> None:
    text = ", ".join([spell(number) for number in range(1, LAST + 1)]) + "."
    counts = count_letters(text)
    root, children, letters = build_tree(counts)
    codes = read_codes(root, "", children, letters)
    print(text[:60] + " ... " + text[-50:])
    print(f"{len(text):,} letters, {len(counts)} different ones\n")
    for _, code, letter in sorted([(len(code), code, letter) for letter, code in codes.items()]):
        print(f"{letter!r:>5} {counts[letter]:>7} {code}")

    octets = pack(text, codes)
    bits = sum(counts[letter] * len(code) for letter, code in codes.items())
    print(f"\n{len(octets):,} octets, {len(octets) / len(text):.1%} of the text")
    print(f"{bits / len(text):.4f} bits per letter, the entropy is {entropy(counts):.4f}")
    print("first octets:", " ".join(f"{octet:02x}" for octet in octets[:16]))
    print("unpacked:", "equal" if unpack(octets, len(text), root, children, letters) == text else "DIFFERENT")


if __name__ == "__main__":
    main()
