"""Programs chosen to be awkward: those of awkward.txt, and those that are about bytes rather than text.

In awkward.txt `---` stands between programs; a program of several statements in one line is also tried statement by
statement. What CPython rejects must be rejected too. Then encodings: what a file in them means, and what is said of
a file that cannot be decoded, which is what `python3.11 FILE` says.
"""
import os
import sys

import oracle

BYTES = [
    # Line ends, also inside of strings.
    b'a = 1\r\nb = """x\r\ny"""\r\nif a:\r\n  c\r\n', b'a = 1\rb = """x\ry"""\rif a:\r  c\r', b'a = (1\r,2)\r# c\rx',
    b'', b'\n', b'   \n', b'  # c', b'x', b'#c', b'x #c', b'if a:\n  b # c',
    # A byte order mark, a declared encoding; in line 2 only after a blank line or a comment.
    b'\xef\xbb\xbfa = 1\n', b'\xef\xbb\xbf# coding: utf-8\n\xc3\xa9 = 1', b'\xef\xbb\xbf', b'# coding: latin-1\n\xe9 = "\xe9" + \xe9; x\n',
    b'#!/x\n# -*- coding: cp1252 -*-\nx = "\x80" + y', b'\n# coding: latin-1\nx="\xe9"', b'x\n# coding: latin-1\ny="\xc3\xa9"',
    b'# coding: latin-1\r\nx="\xe9"\r\ny', b'# coding: utf8\nx="\xc3\xa9"\n', b'# coding=iso-8859-15\nx="\xa4"\n',
    b'# vim: set fileencoding=koi8-r :\nx="\xc1"\n', b'# coding: utf-8-unix\nx="\xc3\xa9"\n', b'# coding: Latin_1-dos\nx="\xe9"\n',
    b'\x0c# coding: mac-roman\nx="\x8e"\n', b'# coding: cp437\nx="\x82"\n', '# coding: shift_jis\nx = "あ"\n'.encode('shift_jis'),
    '# coding: euc-jp\nx = "あ"\n'.encode('euc-jp'), '# coding: gbk\nx = "中文"; 中 = x\n'.encode('gbk'),
    '# coding: big5\nx = "中文"\n'.encode('big5'), '# coding: euc_kr\nx = "한"\n'.encode('euc_kr'), b'# coding: ascii\nx\n',
    b'#coding:latin-1 coding:utf-8\nx="\xe9"\n', b'# coding: \nx\n', b'# encoding : latin-1\nx\n',
    # Indentation: tabs, form feeds, joined lines, many columns.
    b'\x0cx = 1\n\x0c  \ny\n', b'if a:\n  b\n\x0c  c\n  \x0c  d\n', b'def f():\n    x\n\x0c\ndef g(): pass\n', b' \x0cx\n',
    b'if a:\n \x0c  b\n', b'if a:\n\tb\n        c\n', b'if a:\n       \tb\n', b'if a:\n  b\n \t\n\tc',
    b'if a:\n \tif b:\n \t  c\n \td\n', b'if a:\n\tb\n\tif c:\n\t\td\n', b'if a:\n    b\n   c\n', b'if a:\n  b\n\tc\n',
    b'\\\n', b'x\\\n', b'x \\\n\n', b'\\\nx', b'  \\\nx', b' \\\n  x', b'if a:\n  b\n  \\\n   c\n  d', b'x = (\\\n', b'x \\ \n',
    b'if a:\n' + b' ' * 300 + b'b\n' + b' ' * 300 + b'c\nd', b'if a:\n' + b' ' * 255 + b'b\n', b'if a:\n' + b' ' * 256 + b'b\n',
    b'if a:\n' + b'\t' * 40 + b'b\n' + b'\t' * 40 + b'if c:\n' + b'\t' * 41 + b'd\n',
    # Strings.
    b'x = "\t\x0c\x0b\x1f\x7f"', b'x = f"{a\t}"', b"x = f'''{a\x0b}'''", b'x = "\\', b"'''", b"x = 'a\nb'", b'x = "\xe2\x80\xa8"',
    # Names: composed, compatible, beyond the basic plane; and what is no name.
    *(text.encode() for text in (
        'e\u0301 = é = \ufb01x = \u2126 = K', 'ª = 𝕒 = 𝒳_1 = x\u0301\u0327', '가 = \u1100\u1161\u11a8', 'x·y = ℘ = ℮ = a\u0387',
        '\u0345a = 1', 'x = ①', 'x\u200d', 'x = ‘a’', '§ = 1', 'x = 1\u00a0', '\ufeffx', '٣ = 1', 'a٣ = 1', '\U000e0100 = 1', 'ſ = ﷺ',
        'é', 'ｄｅｆ x: pass', 'ｐａｓｓ = 1', 'from é.ü import ö as ä; é.ß(ñ=1)', 'é[0]; x = é[0]; ñ: é[ü] or ö')),
    # Names of characters, any case, aliases, by rule.
    rb'"\N{latin small letter e with acute}\N{LF}\N{nul}\N{VS17}\N{Hangul Syllable GAG}"', rb'"\N{HANGUL SYLLABLE GAGG}"',
    rb'"\N{HANGUL SYLLABLE HIH}\N{HANGUL SYLLABLE A}\N{CJK UNIFIED IDEOGRAPH-4E00}\N{CJK UNIFIED IDEOGRAPH-2A6DF}"',
    rb'"\N{cjk unified ideograph-4e00}"', rb'"\N{CJK UNIFIED IDEOGRAPH-9fffff}"', rb'"\N{LATIN SMALL LETTER}"', rb'"\N{}"', rb'"\N{"',
    rb'"\N{KEYCAP DIGIT ONE}"', rb'f"\N{EM DASH}{x:\N{EN DASH}}"', rb'"\ud83d\ude00\U0001F600\U00110000"', rb'"\x4"', rb'b"\x4"',
]

# What a file that cannot be decoded is refused with.
REFUSED = [
    (b'x = 1\ny = "\xe9"\n', r"Non-UTF-8 code starting with '\xe9' in file"), (b'# \xff\n', r"starting with '\xff'"),
    (b'# coding: foobar\nx\n', 'encoding problem: foobar'), (b'# coding: rot13\nk\n', 'encoding problem: rot13'),
    (b'\xef\xbb\xbf# coding: latin-1\nx\n', 'with BOM'), (b'\xef\xbb\xbf# coding: utf8\nx\n', 'encoding problem: utf8 with BOM'),
    (b'# coding: cp1252\nx = "\x81"\n', 'encoding problem: cp1252'), (b'# coding: ascii\nx = "\xe9"\n', 'encoding problem: ascii'),
    (b'# coding: shift_jis\nx = "\x81"\n', 'encoding problem: shift_jis'), ('x\n'.encode('utf-16'), r"starting with '\xff'"),
    (b'# coding: utf-16\nx\n', 'encoding problem: utf-16'), (b'\xed\xa0\x80', r"starting with '\xed'"),
    (b'x = 1\ny = "a\0b"\n', 'source code cannot contain null bytes'), (b'\0', 'source code cannot contain null bytes'),
]


def programs():
    yield from BYTES
    with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), 'awkward.txt'), 'rb') as file:
        for text in file.read().split(b'---\n'):
            yield text
            if b'; ' in text and text.count(b'\n') < 3:
                yield from (part + b'\n' for part in text.strip().split(b'; '))


def main():
    driver, tally = oracle.Driver(), oracle.Tally()
    for program in programs():
        tally.add(program[:100], *oracle.compare_bytes(driver, program))
    for program, message in REFUSED:
        oracle.compare_bytes(driver, program)
        verdict, text = driver.dump(os.path.join(os.environ.get('WORK', '/tmp'), f'program{os.getpid()}.py'))
        is_good = verdict == 'error' and message in text.decode()
        tally.add(program, 'rejected by both' if is_good else 'different', text.decode())
    return tally.finish()


sys.exit(main())
