# Format specifications nest once.
x = 1
print(f'{x:{x:{x}}}')  # error: f-string: expressions nested too deeply
