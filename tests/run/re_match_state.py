"""What one match leaves behind does not show in the next: lastgroup, lastindex, groups, conditionals, quantifiers."""
import re

for pattern, text in ((r"(a)|b", "abab"), (r"(?P<x>a)|(?P<y>b)|c", "abcba"), (r"(a)?(b)?c", "abcacbcc"), (r"(?:(a)|(b))+", "ab ba aab"),
                      (r"((a)|(b))(c)?", "acbabc"), (r"(?P<all>(?P<in>\d)+)", "12 3"), (r"(x)?(?(1)y|z)", "xyzxz"), (r"(a)?(b)?(?(2)c|d)(?(1)e|f)", "abce bcf ade df abde"),
                      (r"(p)(q)?(r)?(?(3)s|(?(2)t|u))", "pqrs pqt pu prs pqu"), (r"(?P<q>['\"])?x(?(q)(?P=q)|!)", "'x' x! \"x\" 'x!")):
    print(pattern, [(m.group(), m.groups(), m.lastindex, m.lastgroup, m.span(m.lastindex or 0)) for m in re.finditer(pattern, text)])
for pattern in (r"a{0}b", r"a{0,0}b", r"a{0,1}b", r"a{,2}b", r"a{,}b", r"a{2,}b", r"a{1,2}b", r"a{}b", r"a{1b", r"a{1,b", r"a{,b", r"a{b}", r"x{,0}b", r"a{00,02}b", r"(?:a{1}){0}b"):
    try:
        print(pattern, [m.group() for m in re.finditer(pattern, "b ab aab aaab a{}b a{1b a{1,b a{,b a{b}")])
    except re.error as e:
        print(pattern, e)
for pattern in (r"a{2,1}", r"a{1}{2}", r"a**", r"*a", r"(?P<1>a)", r"(?P<a>x)(?P<a>y)", r"(?P=no)", r"\2(a)", r"(?(2)a)(b)", r"(?(no)a)", r"[b-a]", r"(?", r"(?<n", r"(a", r"a)", r"[a", r"\x1", r"\u12", r"(?i", r"(?-i)a", r"(?z)a",
                r"a(?i)b", r"(?<=a*)b", r"(?(1a)b)", r"(?P>a)", r"(?#", r"(?:", r"\q", r"(?<!a+)b", r"x{1,2", r"(?P<é>a)", r"(?(0)a)", r"(?(3)a|b)(c)", r"(?(2)a|b)(c)(d)",
                r"(?i:a)(?-i:b)(?i-s:c)", r"(?-)", r"(?-:a)", r"(?i-", r"(?i-)", r"(?i-m)", r"(?i-q:a)", r"(?i-i:a)", r"(?-a:a)", r"(?au:a)", r"(?L)a",
                r"(?i", r"(?im-sx:a)", r"(?iq:a)", r"(?i!a)", r"(?-!:a)", r"(?-s!:a)"):
    try:
        m = re.compile(pattern)
        print(pattern, "compiles", m.groups, m.groupindex)
    except re.error as e:
        print(pattern, "|", e.msg, e.pos, e.lineno, e.colno)
    except OverflowError as e:
        print(pattern, "overflow", e)
many = "".join(f"(?P<g{i}>{chr(97 + i % 26)})?" for i in range(60))
m = re.match(many, "abcxyz")
print(m.groups()[:4], m.lastindex, m.lastgroup, len(m.groups()), m.re.groups, re.match(r"(.)" * 12 + r"\11", "abcdefghijklkx"), re.match(r"(.)" * 12 + r"\12\1", "abcdefghijklla"))
groups = re.compile("(a)" * 1100 + "(?P<last>b)(?P=last)")
print(groups.groups, groups.match("a" * 1100 + "bb").lastgroup, groups.match("a" * 1100 + "bc"), groups.groupindex)
