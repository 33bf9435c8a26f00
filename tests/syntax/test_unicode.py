"""Every character Python has: in names, alone and after others, normalised; as \\N{NAME}; in the repr of strings."""
import random
import sys
import unicodedata

import oracle


def characters():
    return (chr(code) for code in range(sys.maxunicode + 1) if not 0xD800 <= code < 0xE000)


def names():
    """Programs of many names: each letter, and random runs of letters, marks and parts of syllables."""
    letters = [c for c in characters() if ('a' + c).isidentifier()]
    marks = [c for c in letters if unicodedata.combining(c) or unicodedata.decomposition(c) or '\u1100' <= c < '\u1200']
    choice = random.Random(1)
    yield '\n'.join('b' + c for c in letters)
    yield '\n'.join(c for c in letters if c.isidentifier())
    yield '\n'.join(choice.choice('aeiouAEO가각ךα') + ''.join(choice.choices(marks, k=choice.randint(1, 5)))
                    for _ in range(30000))


def named_characters():
    """Programs of escapes: each character by its name, some in lower case."""
    every = [unicodedata.name(c) for c in characters() if unicodedata.name(c, '')]
    ruled = ('CJK UNIFIED IDEOGRAPH-', 'HANGUL SYLLABLE ')
    listed = [name for name in every if not name.startswith(ruled)]
    yield '\n'.join(f'"\\N{{{name}}}"' for name in every)
    yield '\n'.join(f'"\\N{{{name.lower()}}}"' for name in listed)


def strings():
    yield '\n'.join(f'"\\U{ord(c):08x}{c}"' for c in characters() if c not in '\0\n\r"\\')
    yield '\n'.join(f'b"\\x{byte:02x}"' for byte in range(256))


def refused_characters(driver):
    """Each character that can neither begin nor continue a name: 300 of them."""
    bad = [c for c in characters() if c > '\x7f' and not ('a' + c).isidentifier()]
    for c in random.Random(2).sample(bad, 300):
        yield c, oracle.compare_bytes(driver, f'a{c}'.encode())


def main():
    driver, tally = oracle.Driver(), oracle.Tally()
    for group in (names, named_characters, strings):
        for program in group():
            tally.add(group.__name__, *oracle.compare_bytes(driver, program.encode()))
    for c, (verdict, detail) in refused_characters(driver):
        tally.add(f'U+{ord(c):04X}', 'different' if verdict == 'accepted by us only' else verdict, detail)
    return tally.finish()


sys.exit(main())
