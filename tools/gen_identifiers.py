"""gen_identifiers.py FOLDER - write identifiers.inc: which characters names consist of, and how names are normalised.

    id_start, id_continue   ranges of the characters that may begin or continue a name, beyond ASCII
    not_printable           ranges of the characters that are not str.isprintable(), beyond ASCII
    decomposition_of        (character, index of its compatibility decomposition in decomposition_text), sorted
    decomposition_text      the decompositions one after the other, each ended by 0
    combining_classes       (first, last, canonical combining class), sorted; 0 elsewhere
    compositions            (first, second, composed), sorted

The last four are for characters that names may contain only; Hangul syllables are composed by rule.
"""
import os
import sys
import unicodedata

HANGUL = range(0xAC00, 0xD7A4)


def ranges(matches):
    """The runs (first, last) of code points beyond ASCII for which matches(character) is true."""
    runs = []
    for code in range(128, sys.maxunicode + 1):
        if matches(chr(code)):
            if runs and runs[-1][-1] == code - 1:
                runs[-1][-1] = code
            else:
                runs.append([code, code])
    return runs


def decompositions(letters):
    """(pairs, text): see decomposition_of and decomposition_text."""
    pairs, text = [], []
    for c in letters:
        expanded = unicodedata.normalize('NFKD', c)
        if expanded != c and ord(c) not in HANGUL:
            pairs.append((ord(c), len(text)))
            text += [ord(x) for x in expanded] + [0]
    return pairs, text


def combining_classes(letters):
    runs = []
    for c in letters:
        value, code = unicodedata.combining(c), ord(c)
        if value and runs and runs[-1][1] == code - 1 and runs[-1][2] == value:
            runs[-1][1] = code
        elif value:
            runs.append([code, code, value])
    return runs


def compositions(letters):
    """Every pair of characters that normalisation puts together."""
    triples = []
    for c in letters:
        pair = unicodedata.decomposition(c).split()
        if len(pair) == 2 and not pair[0].startswith('<'):
            first, second = (int(x, 16) for x in pair)
            if unicodedata.normalize('NFC', chr(first) + chr(second)) == c:
                triples.append((first, second, ord(c)))
    return sorted(triples)


def table(name, columns, rows):
    brackets = f'[{columns}]' if columns > 1 else ''
    lines = [f'static const uint32_t {name}[]{brackets} = {{']
    for row in rows:
        row = row if columns > 1 else [row]
        cells = ', '.join(hex(x) for x in row)
        lines.append(f'    {{{cells}}},' if columns > 1 else f'    {cells},')
    return [*lines, '};', '']


def main(folder):
    letters = [chr(c) for c in range(128, sys.maxunicode + 1) if ('a' + chr(c)).isidentifier()]
    pairs, text = decompositions(letters)
    lines = ['// Made by tools/gen_identifiers.py, which says what the tables are.', '']
    lines += table('id_start', 2, ranges(str.isidentifier))
    lines += table('id_continue', 2, ranges(lambda c: ('a' + c).isidentifier()))
    lines += table('not_printable', 2, ranges(lambda c: not c.isprintable()))
    lines += table('decomposition_of', 2, pairs)
    lines += table('decomposition_text', 1, text)
    lines += table('combining_classes', 3, combining_classes(letters))
    lines += table('compositions', 3, compositions(letters))
    with open(os.path.join(folder, 'identifiers.inc'), 'w') as file:
        file.write('\n'.join(lines))


if __name__ == '__main__':
    main(sys.argv[1])
