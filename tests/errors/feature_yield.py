# Generators come later.
def count(n: int):
    i = 0
    while i < n:
        yield i  # error: not supported yet
        i += 1


for i in count(3):
    print(i)
