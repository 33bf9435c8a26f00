# Text files in UTF-16, UTF-32 and with a byte order mark: written, read whole, by line, by characters.
import os

TEXT = "first line\nzweite Zeile: äöü\n日本語 𝄞\n\nlast"
for encoding in ("utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-8-sig", "latin-1", "ascii"):
    path = "wide_test.txt"
    try:
        with open(path, "w", encoding=encoding) as file:
            print(encoding, file.write(TEXT), end=" ")
    except UnicodeEncodeError as error:
        print(encoding, error)
        continue
    with open(path, "rb") as file:
        raw = file.read()
        print(len(raw), raw[:6])
    with open(path, encoding=encoding) as file:
        print(file.read() == TEXT, file.read() == "")
    with open(path, encoding=encoding) as file:
        print([len(line) for line in file])
    with open(path, encoding=encoding) as file:
        print(file.read(6), repr(file.readline()), ascii(file.read(3)), len(file.readlines()))
    with open(path, "a", encoding=encoding) as file:
        file.write("\nmore")
    with open(path, encoding=encoding, errors="replace") as file:
        print(ascii(file.read()[-6:]))
    os.remove(path)
with open("wide_test.txt", "wb") as file:
    file.write("odd".encode("utf-16-le") + b"\x00")
try:
    open("wide_test.txt", encoding="utf-16-le").read()
except UnicodeDecodeError as error:
    print(error)
try:
    open("wide_test.txt", encoding="nonsense")
except LookupError as error:
    print(error)
os.remove("wide_test.txt")
