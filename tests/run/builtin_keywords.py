# Builtins and methods that take keyword arguments, and those that do not.
print("a b c".split(sep=" ", maxsplit=1), "a-b".split(sep="-"), "a b".rsplit(maxsplit=1), "a\nb".splitlines(keepends=True))
print(int("ff", base=16), round(number=2.567, ndigits=1), pow(base=2, exp=10), pow(2, exp=5, mod=7), sum([1, 2], start=10))
print(list(enumerate(iterable="ab", start=3)), list(enumerate("ab", start=1)), sorted([2, 1], reverse=True, key=None), str(object=5))
print(max([1, -2], key=abs), min([], default=5), max("a", "bb", key=len), list(zip([1], [2], strict=True)), dict(a=1, **{"b": 2}))
print("a\tb".expandtabs(tabsize=2), "{x}{y}".format(x=1, y=2), [3, 1].sort(key=None, reverse=True), print("x", end="", sep="") is None)
for step in range(14):
    try:
        if step == 0:
            len(obj=[1])  # type: ignore
        elif step == 1:
            abs(x=-1)  # type: ignore
        elif step == 2:
            "a".replace(old="a", new="b")  # type: ignore
        elif step == 3:
            [].append(item=1)  # type: ignore
        elif step == 4:
            {}.get(key=1)  # type: ignore
        elif step == 5:
            sorted([1], wrong=1)  # type: ignore
        elif step == 6:
            sum(iterable=[1])  # type: ignore
        elif step == 7:
            int(x="5")  # type: ignore
        elif step == 8:
            range(stop=3)  # type: ignore
        elif step == 9:
            [1].sort(abs)  # type: ignore
        elif step == 10:
            "a".split(seperator="b")  # type: ignore
        elif step == 11:
            round(2.5, digits=1)  # type: ignore
        elif step == 12:
            zip([1], strictly=True)  # type: ignore
        else:
            isinstance(obj=1, cls=int)  # type: ignore
    except TypeError as error:
        print(step, error)
