# The parts of a split that a loop only looks at: what keeps one keeps its text, whatever parts come after it.
TEXT = "one two three two one seventeen-characters and-a-word-of-more-than-thirty-two-characters one a b a"


def count(text):
    counts = {}
    for word in text.split():
        counts[word] = counts.get(word, 0) + 1
    return counts


def add(text):
    counts = {}
    for word in text.split():
        if word in counts:
            counts[word] += 1
        else:
            counts[word] = 1
    return counts


def gather(text):
    seen = set()
    first = {}
    lengths = 0
    for word in text.split():
        if word in seen:
            lengths += len(word)
        seen.add(word)
        first.setdefault(word, len(first))
        if word == "three" or word.startswith("sev"):
            lengths += 100
        if word[0] == "o" and word < "p":
            lengths += 1000
    return sorted(seen), first, lengths, word


def missing(text, known):
    total = 0
    try:
        for word in text.split():
            total += known[word]
    except KeyError as e:
        return total, e, e.args[0], known.get(word, "none")
    return total


def numbers(text):
    total, parts = 0, 0.0
    for part in text.split(","):
        total += int(part)
        parts += float(part)
    return total, parts, part


def bad(text):
    total = 0
    for part in text.split(";"):
        try:
            total += int(part)
        except ValueError as e:
            print(e)
    return total


def kept(text):
    last, words, pairs = None, [], {}
    for word in text.split():
        words.append(word)
        if last is not None:
            pairs[last] = word
        last = word
    return words, pairs, last


def nested(text):
    counts = {}
    for line in text.split("\n"):
        for word in line.split():
            counts[word] = counts.get(word, 0) + len(line)
        if line in counts:
            counts[line] += 1
    return counts, word, line


def twice(text, counts):
    for word in text.split():
        counts[word] = 1
    for word in text.split("e"):
        counts[word] = counts.get(word, 1) * 2
    return counts


def letters(text):
    counts = {"a": 0, "b": 0}
    for part in text.split():
        if part in counts:
            counts[part] += 1
        if part == "äöü":
            counts[part] = -1
    return counts


class Key:
    def __init__(self, text):
        self.text = text
        self.seen = []

    def __hash__(self):
        return hash(self.text)

    def __eq__(self, other):
        self.seen.append(other)
        return self.text == other


def strange(text, key):
    table = {key: 1}
    for word in text.split():
        if word in table:
            table[word] += 1
    return list(table.values()), key.seen


def empty(text):
    word = "unset"
    found = {}
    for word in text.split():
        found[word] = 1
    return word, found


def items(text):
    total = 0
    for word in text.split():
        total += sum(1 for other in text.split() if other == word)
    return total


print(count(TEXT), count(""))
print(add(TEXT))
print(gather(TEXT))
print(missing(TEXT, {"one": 1, "two": 2}))
print(numbers("1,22,333"), bad("1;x;33;four;;5"))
print(kept(TEXT))
print(nested("a b\nccc\nccc d"))
print(twice(TEXT, {"one": 0}))
print(letters("a b äöü a c"), letters("äöü"))
print(strange(TEXT, Key("two")))
print(empty(""), empty("x yy"), items(TEXT))
