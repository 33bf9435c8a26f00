# Literals of bytes and str do not join.
data = b"a" "b"  # error: cannot mix bytes and nonbytes literals
