# Bytes literals are ASCII.
data = b"é"  # error: bytes can only contain ASCII literal characters
