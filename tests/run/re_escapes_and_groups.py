# Escapes, octal numbers, places, look-behinds of every form, conditionals, possessive quantifiers, and what is refused.
import re


def show(pattern: str, text: str, flags: int = 0) -> None:
    try:
        found = re.search(pattern, text, flags)
        print(repr(pattern), found and (found.span(), found.groups()))
    except re.error as e:
        print(repr(pattern), "error:", e, e.pos)


for pattern, text in [
    (r"\x41", "xA"), (r"[\x41-\x43]+", "xABCD"), (r"\u0041\U00000042", "AB"), (r"\101", "A"), (r"\0", "a\0"), (r"\07", "\x07"), (r"\012", "\n"),
    (r"[\101\60]+", "A0"), (r"[\0-\7]", "\x05"), (r"\377", "\xff"), (r"\400", "x"), (r"[\400]", "x"), (r"[\777]", "x"), (r"\18", "\x018"), (r"\8", "8"),
    (r"(a)\1", "aa"), (r"(a)\2", "aa"), (r"(a\1)", "aa"), (r"(?P<x>a)(?P=x)", "aa"), (r"(?P<x>a(?P=x))", "aa"), (r"(?P=y)", "a"), (r"(?P=1)", "a"),
    (r"(?P=x", "a"), (r"(?P<1>a)", "a"), (r"(?P<x", "a"), (r"(?P<>a)", "a"), (r"(?P<x>a)(?P<x>b)", "ab"), (r"(?P", "a"), (r"(?Pz)", "a"), (r"(?P<a b>c)", "c"),
    (r"\Aab\Z", "ab"), (r"\Ab", "ab"), (r"a\Z", "ab"), (r"\bab\b", "x ab y"), (r"\Bb\B", "abc"), (r"\B", ""), (r"\b", ""), (r"\B", "ab"), (r"a\B", "a b ab"),
    (r"(?<=a)b", "ab"), (r"(?<!a)b", "ab"), (r"(?<=ab|cd)e", "cde"), (r"(?<=a|cd)e", "cde"), (r"(?<=(?:ab|cd)x)e", "cdxe"), (r"(?<=a+)b", "aab"),
    (r"(?<=a{3})b", "aaab"), (r"(?<=a{1,3})b", "aaab"), (r"(?<=(a))b", "ab"), (r"(?<=[ab])c", "bc"), (r"(?<=.)c", "bc"),
    (r"(?<=^)a", "ba"), (r"(?<=(?=b))b", "b"), (r"(?<=(?>ab))c", "abc"), (r"(?<=a++)c", "aac"), (r"(?=a)a", "ba"), (r"(?!a)[ab]", "ab"), (r"(?<a)b", "ab"), (r"(?<=a", "ab"),
    (r"(a)?(?(1)b|c)", "ab"), (r"(a)?(?(1)b|c)", "c"), (r"(a)?(?(1)b)", "x"), (r"(?P<n>a)?(?(n)b|c)", "ab"), (r"(?(1)a)", "a"), (r"(a)(?(2)b)", "ab"),
    (r"(a)(?(x)b)", "ab"), (r"(a)(?(1b)", "ab"), (r"(a)(?(1)b", "ab"), (r"(a)(?(-1)b)", "ab"), (r"(a)(?()b)", "ab"), (r"(a)(?(0)b)", "ab"),
    (r"a++b", "aab"), (r"a++a", "aaa"), (r"a*+a", "aaa"), (r"a?+a", "a"), (r"a{2}+a", "aaa"), (r"a{1,2}+a", "aa"), (r"(?>a+)a", "aaa"), (r"(?>a|ab)c", "abc"), (r"(?:ab)++c", "ababc"),
    (r"*a", "a"), (r"a**", "a"), (r"a+*", "a"), (r"a{2}{3}", "aaaaaa"), (r"(*)", "a"), (r"a|*", "a"), (r"^*", "a"), (r"(?:)*", "a"), (r"a{,3}b", "aab"), (r"a{3,2}", "a"), (r"a{", "a{"), (r"a{1", "a{1"),
    (r"a{x}", "a{x}"), (r"{1}", "a"), (r"[a", "a"), (r"[]", "a"), (r"[]a]", "]"), (r"[^]a]", "b"), (r"[b-a]", "a"), (r"[a-\d]", "a"), (r"[a-]", "-"), (r"[\w-]", "-"), (r"[a\]]", "]"), (r"[\b]", "\b"), (r"[a-\x63]", "b"),
    (r"(?#comment)a", "a"), (r"(?#comment", "a"), (r"a(?#)b", "ab"), (r"(", "a"), (r")", "a"), (r"a)", "a"), (r"((a)", "a"), (r"(?z)", "a"), (r"(?", "a"), (r"\\", "\\"), (r"\q", "q"), (r"[\q]", "q"), (r"\x4", "a"), (r"\u004", "a"), (r"\U0011ffff", "a"),
    (r"(?i)AB", "ab"), (r"a(?i)b", "ab"), (r"(?i:A)B", "aB"), (r"(?i:A)B", "ab"), (r"(?-i:a)B", "aB"), (r"(?s).", "\n"), (r"(?m)^b", "a\nb"), (r"(?x) a b # c", "ab"), (r"(?x:a b)c d", "abc d"), (r"(?L)a", "a"), (r"(?a)\w", "é"), (r"(?u)\w", "é"), (r"(?au)a", "a"), (r"(?i-i:a)", "a"), (r"(?-", "a"), (r"(?-:a)", "a"), (r"(?i", "a"), (r"(?iz)", "a"),
    (r"\d+\D\s\S\w\W", "12a bc-"), (r"[\d\s]+", "1 2"), (r"[^\d\s]+", "1ab2"), (r".", "\n"), (r"a$", "a\n"), (r"a\Z", "a\n"), (r"$", "a\n"), (r"^", ""), (r"(|a)+", "aa"), (r"(a|b)*?c", "abc"), (r"(a*)*", "aa"), (r"(?:a?)*?b", "aab"), (r"(a){2,3}?", "aaaa"),
]:
    show(pattern, text)
for pattern in ("ſ", "k", "ß", "İ", "ı", "σ", "[a-z]+", "[ſ]", "[^k]", "µ", "ǅ", "ﬁ"):
    print(pattern, [text for text in ("s", "S", "ſ", "K", "\u212a", "ß", "ẞ", "i", "I", "ı", "İ", "ς", "Σ", "σ", "μ", "µ", "ǆ", "ǅ", "ﬁ", "fi") if re.fullmatch(pattern, text, re.I)])
