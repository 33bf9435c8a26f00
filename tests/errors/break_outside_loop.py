# break needs a loop in the same function.
def stop(n: int) -> None:
    if n > 3:
        break  # error: 'break' outside loop


for i in range(5):
    stop(i)
