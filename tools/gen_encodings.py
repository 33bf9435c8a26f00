"""gen_encodings.py FOLDER - write encodings.inc: the encodings that a source file may declare.

    charmaps    of each encoding of one byte a character: the characters of bytes 128 to 255, 0 where there is none
    encodings   (name, number of its charmap, name for iconv), sorted by name; -1 and NULL where it does not apply

Names are as Python normalises them: lower case, anything but letters, digits and dots as one underscore. Only
encodings are listed that extend ASCII, as any other cannot be declared in itself.
"""
import codecs
import encodings
import encodings.aliases
import os
import pkgutil
import sys

UTF_8 = ('utf_8', 'utf_8_sig')
# Python's own escapes, which are no way to write a program.
ESCAPES = ('punycode', 'raw_unicode_escape', 'unicode_escape')
# What iconv calls the multibyte encodings.
ICONV = {'big5': 'BIG5', 'big5hkscs': 'BIG5-HKSCS', 'cp932': 'CP932', 'cp949': 'CP949', 'cp950': 'CP950',
         'euc_jis_2004': 'EUC-JISX0213', 'euc_jisx0213': 'EUC-JISX0213', 'euc_jp': 'EUC-JP', 'euc_kr': 'EUC-KR',
         'gb18030': 'GB18030', 'gb2312': 'EUC-CN', 'gbk': 'GBK', 'iso2022_jp': 'ISO-2022-JP',
         'iso2022_jp_2': 'ISO-2022-JP-2', 'iso2022_kr': 'ISO-2022-KR', 'johab': 'JOHAB', 'shift_jis': 'SJIS',
         'shift_jis_2004': 'SHIFT_JISX0213', 'shift_jisx0213': 'SHIFT_JISX0213', 'utf_7': 'UTF-7'}


def character(byte, codec):
    """The code point of one byte, 0 if it has none."""
    try:
        return ord(bytes([byte]).decode(codec))
    except UnicodeDecodeError:
        return 0


def is_charmap(codec):
    if codec in ICONV or codec in UTF_8 or codec in ESCAPES:
        return False
    try:
        every = bytes(range(256)).decode(codec, 'replace')
    except (LookupError, UnicodeError):
        return False
    return len(every) == 256 and every[:128].encode() == bytes(range(128))


def names():
    """name -> codec, for every name Python knows."""
    found = {m.name: m.name for m in pkgutil.iter_modules(encodings.__path__)}
    found.update(encodings.aliases.aliases)
    found['iso_latin_1'] = 'latin_1'                                # known to CPython's tokenizer only
    return {name.replace('.', '_'): codec for name, codec in found.items()}


def main(folder):
    charmaps, rows = {}, []
    for name, codec in sorted(names().items()):
        if is_charmap(codec):
            number = charmaps.setdefault(codec, len(charmaps))
            rows.append(f'    {{"{name}", {number}, NULL}},')
        elif codec in UTF_8 or codec in ICONV:
            rows.append(f'    {{"{name}", -1, "{ICONV.get(codec, "UTF-8")}"}},')
    lines = ['// Made by tools/gen_encodings.py, which says what the tables are.', '',
             'static const uint16_t charmaps[][128] = {']
    for codec in charmaps:
        cells = ', '.join(str(character(byte, codec)) for byte in range(128, 256))
        lines.append(f'    {{{cells}}},  // {codec}')
    lines += ['};', '', 'static const Encoding encodings[] = {', *rows, '};']
    with open(os.path.join(folder, 'encodings.inc'), 'w') as file:
        file.write('\n'.join(lines) + '\n')


if __name__ == '__main__':
    main(sys.argv[1])
