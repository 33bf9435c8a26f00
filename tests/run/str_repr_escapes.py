# repr of str chooses its quotes and escapes what does not print.
samples: list[str] = [
    "", "plain", "it's", 'say "hi"', "both ' and \"", "tab\tnewline\nreturn\r", "back\\slash", "\x00\x01\x1f\x7f",
    "\x80\x9f\xa0\xad", "é ü ñ", "日本", "😀", "\u200b\u2028", "\U000e0001", "\ufeff", "\u0378", "a\x0bb\x0cc\x07d\x08e\x1bf",
]
for s in samples:
    print(repr(s), len(s), len(repr(s)))
print(samples[2:4], (samples[5],), {samples[6]: samples[7]}, {"x\n"})
print(f"{samples[5]!r}", "%r" % samples[4], "{!r}".format(samples[3]))
print(f"{'é😀日'!a}", "%a" % "ñ\n'", "{!a}".format("\x80\u0100"))
print("\101\x41\u0041\U00000041\N{LATIN CAPITAL LETTER A}", r"\n\x41", "a\
b", "\0" == chr(0), '\'', "\"")
print("one" 'two' """three""" r'\four')
