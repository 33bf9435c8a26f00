"""generate_program.py LINES [CHANGED] - print a typed Python program of about that many lines, to measure compile times.

The program is what people write: small functions with loops, classes with methods, dicts, strings, exceptions, calls of
earlier functions; it prints a number per function, so that it can be compared with CPython. The same arguments give the
same text. With CHANGED that function's constant is another one: an edit of one line.
"""
import sys

TEMPLATES = ['''
def sum_up_{n}(values: list[int], limit: int) -> int:
    """The sum of the values below the limit, the others counted as one."""
    total: int = {k}
    for value in values:
        if value < limit:
            total += value * {k}
        else:
            total += 1
    return total % 1000003


def run_{n}() -> int:
    numbers = [(i * {k} + 7) % 101 for i in range(60)]
    return sum_up_{n}(numbers, 50) + {previous}
''', '''
def count_words_{n}(text: str) -> dict[str, int]:
    """How often each word occurs, in lower case."""
    counts: dict[str, int] = {{}}
    for word in text.lower().split():
        word = word.strip(".,;")
        if word:
            counts[word] = counts.get(word, 0) + 1
    return counts


def run_{n}() -> int:
    counts = count_words_{n}("the quick fox, the lazy dog; step {k} of the way." * 3)
    best = max(counts, key=lambda word: (counts[word], word))
    print(best, counts[best], len(counts))
    return len(best) + {previous}
''', '''
class Account_{n}:
    """A balance that may not fall below the limit."""

    def __init__(self, owner: str, balance: int) -> None:
        self.owner = owner
        self.balance = balance
        self.history: list[int] = []

    def deposit(self, amount: int) -> None:
        if amount <= 0:
            raise ValueError(f"bad amount {{amount}} for {{self.owner}}")
        self.balance += amount
        self.history.append(amount)

    def withdraw(self, amount: int) -> bool:
        if self.balance - amount < -{k}:
            return False
        self.balance -= amount
        self.history.append(-amount)
        return True


def run_{n}() -> int:
    account = Account_{n}("owner {k}", 100)
    for amount in (30, -5, 70, {k}):
        try:
            account.deposit(amount)
        except ValueError as error:
            print("refused:", error)
    print(account.withdraw(500), account.withdraw(20), account.history)
    return account.balance + {previous}
''', '''
def distance_{n}(xs: list[float], ys: list[float]) -> float:
    """The length of a line through all points."""
    length = 0.0
    for i in range(1, len(xs)):
        dx = xs[i] - xs[i - 1]
        dy = ys[i] - ys[i - 1]
        length += (dx * dx + dy * dy) ** 0.5
    return length


def run_{n}() -> int:
    xs = [i * 0.5 for i in range({k} + 5)]
    ys = [x * x / {k} for x in xs]
    length = distance_{n}(xs, ys)
    print(f"{{length:.4f}}")
    return int(length * 1000) + {previous}
''', '''
def parse_{n}(line: str) -> tuple[str, int]:
    """A line `name = number`."""
    name, sign, number = line.partition("=")
    if not sign:
        raise ValueError("no = in " + repr(line))
    return name.strip(), int(number) * {k}


def run_{n}() -> int:
    result: int = 0
    for line in ["width = 12", "height=7", "oops", "depth = x"]:
        try:
            name, number = parse_{n}(line)
            result += number + len(name)
        except ValueError as error:
            print(error)
    return result + {previous}
''', '''
def primes_{n}(limit: int) -> list[int]:
    """All primes below the limit, by the sieve."""
    is_prime = [True] * limit
    found: list[int] = []
    for number in range(2, limit):
        if is_prime[number]:
            found.append(number)
            for multiple in range(number * number, limit, number):
                is_prime[multiple] = False
    return found


def run_{n}() -> int:
    found = primes_{n}(200 + {k})
    pairs = [(a, b) for a, b in zip(found, found[1:]) if b - a == 2]
    return len(found) * 100 + len(pairs) + {previous}
''', '''
def shorten_{n}(words: list[str], width: int) -> str:
    """As many words as fit the width, with commas."""
    parts: list[str] = []
    used = 0
    while words and used + len(words[0]) <= width:
        word = words.pop(0)
        parts.append(word.capitalize() if len(parts) % 2 else word)
        used += len(word) + 2
    text = ", ".join(parts)
    return text if not words else text + "..."


def run_{n}() -> int:
    text = shorten_{n}(["alpha", "beta", "gamma", "delta", "epsilon"] * 2, {k} + 9)
    print(text, text.count("a"), text[::-1][:5])
    return len(text) + {previous}
''']


def program(lines: int, changed: int) -> str:
    parts, count, n = ['"""A generated program."""\n'], 2, 0
    while count < lines:
        previous = f"run_{n - 1}() % 97" if n % 5 else str(n)
        k = n % 13 + 3 + (n == changed)
        part = "\n" + TEMPLATES[n % len(TEMPLATES)].format(n=n, k=k, previous=previous)
        parts.append(part)
        count += part.count("\n")
        n += 1
    calls = "\n".join(f"    total += run_{i}()" for i in range(4, n, 5))
    return "".join(parts) + f"\n\ndef main() -> None:\n    total = 0\n{calls}\n    print(total)\n\n\nmain()\n"


sys.stdout.write(program(int(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else -1))
