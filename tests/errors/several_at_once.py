# All errors of a file are reported, not the first alone.
def f(n: int) -> None:
    if n:
        break  # error: 'break' outside loop


for i in range(3):
    f(i)
else:
    continue  # error: 'continue' not properly in loop

return  # error: 'return' outside function
