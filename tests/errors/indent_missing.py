# A compound statement needs an indented block.
def twice(n: int) -> int:
return n * 2  # error: expected an indented block after function definition on line 2


print(twice(2))
