# An f-string assigns nothing.
x = 1
print(f'{x = 1; y}')  # error: f-string: expecting '}'
