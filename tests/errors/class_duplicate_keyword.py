# The bases of a class obey the rules of arguments.
class E(ValueError, metaclass=type, metaclass=type):  # error: keyword argument repeated: metaclass
    pass
