# __init_subclass__ and __class_getitem__ are class methods without a decorator, also where the program calls them itself.


class Base:
    made = []
    word = "base"

    def __init_subclass__(cls, **options):
        super().__init_subclass__()
        cls.made.append((cls.__name__, cls.word, options))
        cls.tag = cls.word.upper()

    def __class_getitem__(cls, key):
        return f"{cls.__name__}[{key}]"


Base.__init_subclass__()


class Child(Base, level=3):
    word = "child"


class Grandchild(Child):
    def __init_subclass__(cls):
        cls.own = True


Grandchild.__init_subclass__()
Base.__init_subclass__(again=1)
print(Base.made)
print(Base.tag, Child.tag, Grandchild.tag, Grandchild.own)
print(Base[1], Child.__class_getitem__("x"), Grandchild().__class_getitem__(2))
hook = Child.__init_subclass__
hook(by="value")
print(Base.made[-1], hook.__self__ is Child, type(Child.__dict__.get("__init_subclass__")), type(Base.__dict__["__init_subclass__"]).__name__)
for call in (lambda: Base.__class_getitem__(), lambda: Base.__init_subclass__(1)):
    try:
        call()
    except TypeError as e:
        print(e)
