# re: CPython's table of patterns is the model for these: searches, all matches, splits, replacements.
import re

PATTERNS = ["abc", "ab*c", "ab+bc", "a.c", "a[^b-d]e", "a[b-]", "(a+|b)*", "(ab|cd)e", "^a|b$", "(((a)))", "(?:(a)|b)*", "a(?!b).", "(?<=b)c",
            "(a)|b", r"(\w)\1", r"\d{2,}?", "(?i:aB)c", "x?", "(?P<n>a)(?P=n)", "[\\w-]+", r"\bx", "a$", "(a|ab)(c|bcd)(d*)", "(.*)c(.*)", "a++b?", "(?>a*)b", "(?s:.)b"]
TEXTS = ["", "a", "abc", "abbc", "aabb", "xabcy", "ABc", "abcd\n", "a-b c_d", "12 345", "a\nb", "bcbc", "xx yx", "\u00e9a\u0107b"]
for pattern in PATTERNS:
    for flags in (0, re.I, re.M | re.S):
        compiled = re.compile(pattern, flags)
        for text in TEXTS:
            m = compiled.search(text)
            if m:
                print(pattern, int(flags), repr(text), m.span(), m.groups(), m.lastindex, compiled.findall(text), compiled.split(text), compiled.sub("<>", text))
