# dump: diagnostics
# A span of several characters, in one line.
value = 1
print(value value)
