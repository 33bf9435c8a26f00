# A function in a loop is not the loop.
for i in range(3):
    def f():
        break  # error: 'break' outside loop
