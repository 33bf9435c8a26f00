# A file with CR LF line ends: they count as one, in strings too.
text = """one
two
"""
print(repr(text), len(text))
for line in text.splitlines():
    print(line)
value = 1 + \
    2
print(value)


def f(
    a,
    b,
):
    return (a,
            b)


print(f(1, 2))
if value:
    print("end")
s = 'joined \
line'
print(s)
for i in range(3):
    print(i)
print("last line without an end")