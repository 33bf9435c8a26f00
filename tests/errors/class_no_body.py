# A class has a body.
class C:
print(1)  # error: expected an indented block after class definition on line 2
