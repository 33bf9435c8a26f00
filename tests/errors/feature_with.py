# The with statement comes later.
def read(path: str) -> str:
    with open(path) as source:  # error: not supported yet
        return source.read()


print(read("a.txt"))
