# try needs except or finally.
try:
    print(1)
print(2)  # error: expected 'except' or 'finally' block
