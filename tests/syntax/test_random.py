"""Random programs have Python's tree; random damage to real ones never crashes us.

The seeds are fixed, so that a failure can be repeated: 150 programs and 1,500 damaged files, ten times as many with
EVERYTHING.
"""
import os
import random
import sys

import oracle
import random_programs

TIMES = 10 if os.environ.get('EVERYTHING') else 1
PIECES = ['(', ')', '{', '}', '[', ']', '"', "'", '"""', 'f"{', '\\', '\n', '\t', '\f', '*', ':', ',', ';', '=', '#', '!', '@',
          'match ', 'case ', 'lambda ', 'await ', 'async ', ' if ', '0x', '1_', '...', '\\N{', '\\x', 'é', '\ud800', '\0', '\r']


def damaged(raw, choice):
    """A part of a file with a few things removed, put in, repeated or replaced."""
    at = choice.randrange(max(1, len(raw) - 3000))
    raw = bytearray(raw[raw.find(b'\n', at) + 1:at + 3000])
    for _ in range(choice.randint(1, 6)):
        at = choice.randrange(len(raw) + 1)
        what = choice.random()
        if what < 0.3:
            del raw[at:at + choice.randint(1, 20)]
        elif what < 0.6:
            raw[at:at] = choice.choice(PIECES).encode('utf-8', 'surrogatepass')
        elif what < 0.8:
            other = choice.randrange(len(raw) + 1)
            raw[at:at] = raw[other:other + choice.randint(1, 40)]
        else:
            raw[at:at + 1] = bytes([choice.randrange(256)])
    return bytes(raw)


def main():
    driver, tally, choice = oracle.Driver(), oracle.Tally(), random.Random(3)
    for seed in range(150 * TIMES):
        program = random_programs.program(seed)
        tally.add(f'seed {seed}: {program[:200]}', *oracle.compare_bytes(driver, program))
    files = list(oracle.python_files([os.path.dirname(os.__file__)]))
    for number in range(1500 * TIMES):
        path = choice.choice(files)
        with open(path, 'rb') as file:
            program = damaged(file.read(), choice)
        verdict, detail = oracle.compare_bytes(driver, program)
        # CPython reads bytes beyond ASCII in comments of a string, not of a file; nor stray \0 and \r.
        if verdict == 'rejected by us only' and ('K0103' in detail or 'K0102' in detail):
            verdict = 'rejected by both'
        tally.add(f'number {number}, from {path}', verdict, detail)
    return tally.finish()


sys.exit(main())
