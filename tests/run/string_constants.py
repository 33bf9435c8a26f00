# string: constants and capwords
import string
from string import ascii_letters, digits

for text in (string.whitespace, string.ascii_lowercase, string.ascii_uppercase, ascii_letters, digits, string.hexdigits,
             string.octdigits, string.punctuation, string.printable):
    print(len(text), repr(text))
print(string.capwords("  the quick\tBROWN   fox\n"), string.capwords("a-b-cD", "-"), string.capwords(""), repr(string.capwords("  ")))
print([c for c in "Hello, World! 42" if c in string.punctuation], sum(c in string.digits for c in "a1b22"))
table = str.maketrans(string.ascii_lowercase, string.ascii_lowercase[13:] + string.ascii_lowercase[:13])
print("hello world".translate(table))
