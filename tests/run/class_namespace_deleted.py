# `del` in a class body whose namespace __prepare__ gave: the mapping's own deletion, NameError if the name is not there.


class Loud(dict):
    def __delitem__(self, key):
        print("deletes", key)
        super().__delitem__(key)


class Meta(type):
    @classmethod
    def __prepare__(mcs, name, bases, kind=dict):
        return kind()

    def __new__(mcs, name, bases, names, kind=dict):
        return super().__new__(mcs, name, bases, dict(names))

    def __init__(cls, name, bases, names, kind=dict):
        super().__init__(name, bases, names)


for kind in (dict, Loud):
    try:
        class Plain(metaclass=Meta, kind=kind):
            first = 1
            second = 2
            del first
        print(hasattr(Plain, "first"), Plain.second)
    except TypeError as e:
        print("TypeError", e)
    try:
        class Missing(metaclass=Meta, kind=kind):
            del never
        print("made")
    except (NameError, TypeError) as e:
        print(type(e).__name__, e)
