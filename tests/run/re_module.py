# re: matching, groups, sub, split, errors.
import re
m = re.match(r"(\w+) (\w+)", "Isaac Newton, physicist")
print(m, m.group(0), m.group(1, 2), m.groups(), m.span(), m.start(2), m[1], m.lastindex, m.lastgroup)
m = re.search(r"(?P<year>\d{4})-(?P<month>\d\d)", "on 2024-05-06")
print(m.groupdict(), m["year"], m.group("month"), m.lastgroup, m.re.groupindex, m.regs)
print(re.findall(r"\d+", "a1b22c333"), re.findall(r"(\w)(\d)", "a1 b2"), re.findall(r"x*", "axb"), re.findall("", "ab"))
print(re.split(r"[,;]\s*", "a, b;c"), re.split(r"(-)", "a-b-c"), re.split(r"\s+", " a  b "), re.split("x*", "axbc"), re.split(",", "a,b,c", maxsplit=1))
print(re.sub(r"(\w+)@(\w+)", r"\2 at \1", "me@home you@work"), re.sub("a", "b", "aaaa", count=2), re.subn("x", "y", "xxz"))
print(re.sub(r"\d+", lambda m: str(int(m.group()) * 2), "1 22 333"), re.sub("", "-", "abc"), re.sub("x*", "-", "abxd"))
print([m.group() for m in re.finditer(r"[A-Z]\w*", "Hello World foo Bar")], [m.span() for m in re.finditer("a*", "baac")])
p = re.compile(r"^(?P<key>[a-z_]+)\s*=\s*(?P<val>.*?)\s*$", re.M | re.I)
print(p, p.groups, p.flags, p.pattern)
print([m.groupdict() for m in p.finditer("Foo = 1\nbar_baz=two words  \n# no")])
print(re.fullmatch(r"a|ab", "ab"), re.match(r"a|ab", "ab"), re.fullmatch("a", "ab"))
print(re.match(r"(a)|(b)", "b").groups(), re.match(r"(a)?b", "b").groups("none"), re.match(r"((a)|b)*", "ab").groups())
print(re.findall(r"\bfoo\b", "foo foobar foo"), re.findall(r"(?i)abc", "ABC abc"), re.findall(r"a.c", "a\nc abc"), re.findall(r"(?s)a.c", "a\nc"))
print(re.findall(r"(?<=\$)\d+", "$10 20 $30"), re.findall(r"\d+(?!%)\b", "10% 20"), re.findall(r"(?<!x)y", "xy ay"), re.findall(r"(?=(\w\w))", "abc"))
print(re.match(r"(.+)\1$", "abcabc"), re.match(r"(?P<q>['\"]).*?(?P=q)", "'a\"b' c"), re.match(r"(<)?a(?(1)>|$)", "<a>"), re.match(r"(<)?a(?(1)>|$)", "<a"))
print(re.findall(r"a{2,3}", "aaaaaaa"), re.findall(r"a{2}?", "aaaa"), re.findall(r"<.*?>", "<a><b>"), re.findall(r"<.*>", "<a><b>"), re.match("a{,2}b", "aab"), re.match("a{x}", "a{x}"))
print(re.findall(r"[^\W\d_]+", "héllo wörld_12"), re.findall(r"\w+", "naïve café", re.A), re.findall(r"[a-cx-z\-\]]+", "abc-xyz]d"), re.findall(r"[\d.]+", "3.14 x 2"))
print(re.escape("a.b*c [x] \\ é-_"), re.findall(r"\.", "a.b."))
v = re.compile(r"""
    (\d+)   # the number
    \s* (px|em)  # the unit
""", re.VERBOSE)
print(v.findall("10px 3 em"))
print(re.match(r"(?:ab)+", "ababab"), re.match(r"(?>a+)b", "aab"), re.match(r"a++b", "aaab"), re.match(r"a*+a", "aaa"))
print(re.findall(rb"\w+", b"ab cd"), re.sub(rb"a", b"b", b"aa"), re.match(b"(.)", b"x").group(1))
for bad in ("(", ")", "[a", "*a", "a**", "a{2,1}", "(?P<n>a)(?P<n>b)", "(?P<1a>x)", r"\q", "\\", "(?Z)", r"(a)\2", "[z-a]", "(?<=a*)b", "(?P=x)", "a(?i)b", "(?P<n", "(?", "x{3}{4}", "[", "(?#", r"\x1", "a|*", "(?P>x)"):
    try:
        re.compile(bad)
        print(bad, "ok")
    except re.error as e:
        print(repr(bad), e, e.msg, e.pos, e.lineno, e.colno)
for f in (lambda: re.match("a", 5), lambda: re.match(b"a", "a"), lambda: re.match("a", b"a"), lambda: re.match("(a)", "a").group(2), lambda: re.match("(a)", "a").group("x"),
          lambda: re.sub("a", r"\1", "a"), lambda: re.sub("a", r"\g<x>", "a"), lambda: re.sub("a", r"\q", "a"), lambda: re.compile(5)):
    try:
        print(f())
    except (TypeError, IndexError, re.error) as e:
        print(type(e).__name__, e)
print(re.sub(r"(?P<a>x)(y)?", r"[\g<a>|\2|\g<0>]", "xy x"), re.sub("a", r"\n\t\\", "a"), re.sub("a", "\\\\", "a"), m.expand(r"\g<year>/\2"))
print(bool(re.match("a", "b")), re.match("", ""), re.search("$", "abc").span(), re.findall("(?m)^.", "ab\ncd"), re.findall("(?m).$", "ab\ncd\n"), re.search(r"\Z", "a\n").span(), re.search("$", "a\n").span())
pos = re.compile("a")
print(pos.match("ba", 1), pos.search("aXa", 1), pos.search("aaa", 0, 0), pos.findall("aaaa", 1, 3), re.compile("^a").match("ba", 1), re.compile(r"a$").search("aab", 0, 2))
print(re.I | re.M == re.M | re.I, re.compile("a") == re.compile("a"), hash(re.compile("q")) == hash(re.compile("q")))
tokens = re.compile(r"\s*(?:(?P<num>\d+(?:\.\d*)?)|(?P<name>[A-Za-z_]\w*)|(?P<op>[-+*/()=]))")
text, at, out = "x = 3.5*(yy - 2)", 0, []
while at < len(text):
    m = tokens.match(text, at)
    out.append((m.lastgroup, m.group(m.lastgroup)))
    at = m.end()
print(out)
