# A string in single quotes ends on its line.
greeting: str = "hello"
name = 'Ann  # error: unterminated string literal (detected at line 3)
print(greeting, name)
