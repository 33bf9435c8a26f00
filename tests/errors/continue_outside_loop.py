# continue needs a loop around it; the else of a loop is outside.
for i in range(3):
    print(i)
else:
    continue  # error: 'continue' not properly in loop
