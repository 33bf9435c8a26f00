# Unpacking the wrong number of items.
def parse(line: str) -> tuple[str, int]:
    key, value = line.split("=")
    return key, int(value)


for line in ["a=1", "b=2", "c", "d=4"]:
    name, number = parse(line)
    print(name, number)
print("never")
