# Literals in every spelling.
print(0, 00, 0x1F, 0XAB, 0o17, 0O7, 0b101, 0B1, 1_000_000, 0x_ff, 0b_1_0, 12345678901234567890123)
print(1.5, .5, 5., 1e3, 1E-3, 1.5e+2, 1_0.2_5, 1e400, 0e0, 00.5, 1_000e1_0, 077.5)
print('single', "double", '''triple
single''', """triple
double""", r'\raw\n', R"\R", u'unicode', U"U")
print('a' 'b' "c", "esc\\aped \'quotes\' \"too\"", '\x41\101\u0041\U00000041\N{SNOWMAN}', "\a\b\f\v".isprintable(), len("\0\00\000"))
print("line one \
line two", 'tab\tend', "bell\7"[-1] == "\a", '''don't "worry"''')
print(f'{1}{{}}' rf"\{2}" fr'{3}\n' F"{4}", f"" "plain" f"{5}", f'''{
6}''')
print([], [1], [1,], [1, 2,], (), (1,), (1, 2,), {}, {1: 2,}, {1,}, {1, 2,})
print([[1, [2]], (3, [4])], {"a": {"b": [1, (2,)]}}, ((),), [()], ((1)), (((2,))))
print(True, False, None, not True, True if None else False)
print(1 .real, 1..real, 1.5.real, (1).real, "a".upper(), [1][0], (1, 2)[1], {"k": 1}["k"], "abc"[1:][0])
print(-1, - 1, +1, ~1, - -1, -+-1, not not 1, -2 ** 2, 2 ** -1, -1 ** -2, 1 if 0 else 2 if 0 else 3)
print(1 if True else 2, (yes := 3), [n for n in (1, 2)], {n for n in (1,)}, {n: n for n in (1,)}, *[1, 2], *(3,))
print(1<2, 1 <2, 1< 2<3, 1==1!=2, 1 in[1], 1 not in[2], None is None, yes is not None)
