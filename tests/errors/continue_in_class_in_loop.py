# A class in a loop is not the loop.
for i in range(3):
    class C:
        continue  # error: 'continue' not properly in loop
