# The match statement comes later.
def name(n: int) -> str:
    match n:  # error: not supported yet
        case 1:
            return "one"
        case _:
            return "many"


print(name(1))
