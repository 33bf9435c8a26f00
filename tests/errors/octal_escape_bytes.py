# Bytes hold ASCII.
print(b'café')  # error: bytes can only contain ASCII literal characters
