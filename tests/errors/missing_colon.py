# A compound statement's head ends with a colon.
n = 3
while n > 0  # error: expected ':'
    n -= 1
