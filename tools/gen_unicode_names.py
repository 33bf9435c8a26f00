"""gen_unicode_names.py FOLDER - write unicode_names.inc: the characters that \\N{NAME} can name.

A name is found by its hash: 64-bit FNV-1a of the upper-case name, of which the upper 43 bits are kept, with the
code point in the lower 21. The sorted array of these words is all there is. That no two names of the table have the
same 43 bits is checked here; that a misspelt name has those of a real one by accident has a chance of 1 in 250
million. The names themselves (900 KB) are not needed. Hangul syllables and CJK ideographs are left out: their
names are made by rule (see unicode.c).
"""
import os
import sys
import unicodedata

# inputs: tools/unicode_aliases.txt

MASK = (1 << 64) - 1


def hash_of(name):
    value = 14695981039346656037
    for byte in name.encode('ascii'):
        value = ((value ^ byte) * 1099511628211) & MASK
    return value


def names():
    """(name, code point) of every character and alias that is not named by rule."""
    for code in range(sys.maxunicode + 1):
        name = unicodedata.name(chr(code), '')
        if name and not name.startswith(('CJK UNIFIED IDEOGRAPH-', 'HANGUL SYLLABLE ')):
            yield name, code
    aliases = [line.strip() for line in open(os.path.join(os.path.dirname(__file__), 'unicode_aliases.txt'))]
    for alias in [*aliases, *('VS%d' % i for i in range(1, 257))]:
        if alias and not alias.startswith('#'):
            yield alias, ord(unicodedata.lookup(alias))


def ideograph_ranges():
    """(first, last) of the runs of code points named CJK UNIFIED IDEOGRAPH-."""
    ranges = []
    for code in range(0x3400, 0x40000):
        if unicodedata.name(chr(code), '').startswith('CJK UNIFIED IDEOGRAPH-'):
            if ranges and ranges[-1][1] == code - 1:
                ranges[-1][1] = code
            else:
                ranges.append([code, code])
    return ranges


def main(folder):
    words = {}
    for name, code in names():
        key = hash_of(name) >> 21
        assert words.setdefault(key, code) == code, f'two names with one hash: {name}'
    lines = ['// Made by tools/gen_unicode_names.py: hash of the name << 21 | code point, sorted.',
             'static const uint64_t unicode_names[] = {']
    lines += [f'    0x{key << 21 | code:016x},' for key, code in sorted(words.items())]
    lines += ['};', '', '// First and last code point of the ideographs named by rule.',
              'static const uint32_t cjk_ideographs[][2] = {']
    lines += [f'    {{0x{first:x}, 0x{last:x}}},' for first, last in ideograph_ranges()]
    lines += ['};']
    with open(os.path.join(folder, 'unicode_names.inc'), 'w') as file:
        file.write('\n'.join(lines) + '\n')


if __name__ == '__main__':
    main(sys.argv[1])
