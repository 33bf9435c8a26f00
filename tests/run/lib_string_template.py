# string.Template: names and braces, what is missing or malformed, subclasses with patterns of their own.
import string
from string import Template

t = Template("$who owes ${what} to $other, $$5")
print(t.substitute(who="a", what="b", other="c"), t.substitute({"who": 1, "what": 2}, other=3), t.template)
print(t.safe_substitute(who="x"), t.get_identifiers(), t.is_valid(), Template("").substitute(), Template("plain").substitute())
for text in ("$", "a\nb ${", "$1", "${a b}", "$who $missing"):
    try:
        print(Template(text).substitute(who="w"))
    except (KeyError, ValueError) as e:
        print(type(e).__name__, e)
    print(Template(text).safe_substitute(who="w"), Template(text).is_valid())


class Percent(Template):
    delimiter = "%"
    idpattern = "[a-z]+"
    flags = 0


print(Percent("%name and %Name %% $x").safe_substitute(name="n"), Percent.delimiter, Template.delimiter)
try:
    Percent("%Name").substitute(Name=1)
except ValueError as e:
    print(e)
print(string.capwords("  hello   world-wide "), string.capwords("a,b,c", ","), string.Template is Template)
try:
    t.substitute({}, {})
except TypeError as e:
    print(e)
