# Names may be in any script; compatible characters are one name (NFKC).
größe = 5
名前 = "name"
π = 3.14
_private = 1
été, naïve = 1, 2
print(größe, 名前, π, _private, été + naïve)
ﬁle = "ligature"
print(file)
𝐱 = "mathematical x"
print(x)
µ = "micro sign"
print(μ)


def длина(текст: str) -> int:
    return len(текст)


def add_ª(ª: int) -> int:
    return a + ª


a = 100
print(длина("привет"), add_ª(5))
print({"ключ": 1}["ключ"], f"{größe=} {名前!r}")


def keyword(größe: int = 0, **rest: int) -> tuple:
    return größe, rest


print(keyword(größe=3), keyword(größe=1, straße=2))
try:
    print(größer)  # type: ignore
except NameError as error:
    print(error)
e = "\u00e9"
print(e == "é", len("é"), len("e\u0301"), "e\u0301" == "é")
for ключ, значение in {"а": 1, "б": 2}.items():
    print(ключ, значение)


class Ошибка(ValueError):
    pass


try:
    raise Ошибка("текст")
except Ошибка as ошибка:
    print(type(ошибка).__name__, ошибка)
