# A triple-quoted string must be closed before the file ends.
x: int = 1
text = """one  # error: unterminated triple-quoted string literal (detected at line 6)
two
three
print(x)
