# strip, lstrip, rstrip, removeprefix and removesuffix.
padded = " \t\n mid dle \r\n "
print(repr(padded.strip()), repr(padded.lstrip()), repr(padded.rstrip()))
print("xxhixx".strip("x"), "xyhiyx".strip("xy"), "abc".strip("abc") == "", "abc".strip(""))
print("www.example.com".lstrip("w."), "1.500".rstrip("0"), "[x]".strip("[]"))
print(repr("\u00a0\u3000x\u2003".strip()), "éaé".strip("é"), "😀a😀😀".rstrip("😀"))
print("".strip() == "", "   ".strip() == "", repr(" a ".strip(None)))
print("test_name".removeprefix("test_"), "name".removeprefix("test_"), "file.py".removesuffix(".py"))
print("file.py".removesuffix(""), "aaa".removeprefix("a"), "a".removesuffix("abc"), repr("abc".removeprefix("abc")))
same = "clean"
print(same.strip() == same, same.strip("xyz"))
try:
    print("abc".strip(1))  # type: ignore
except TypeError as error:
    print(error)
try:
    print("abc".removeprefix(1))  # type: ignore
except TypeError as error:
    print(error)
for line in ["  key = value  ", "# comment", "", "   "]:
    cleaned = line.strip()
    if not cleaned or cleaned.startswith("#"):
        print("skip", repr(line))
        continue
    left, right = cleaned.split("=")
    print(repr(left.strip()), repr(right.strip()))
