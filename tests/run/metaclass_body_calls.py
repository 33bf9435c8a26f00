# The body of a class with a metaclass calls functions and classes of the program, and of functions around it.


def tripled(x):
    print("tripled", x)
    return 3 * x


class Field:
    def __init__(self, kind, default=None):
        self.kind = kind
        self.default = default

    def __set_name__(self, owner, name):
        self.name = name
        owner.fields = {**getattr(owner, "fields", {}), name: self}

    def __get__(self, instance, owner=None):
        return self if instance is None else instance.__dict__.get(self.name, self.default)

    def __set__(self, instance, value):
        instance.__dict__[self.name] = self.kind(value)


class Meta(type):
    @classmethod
    def __prepare__(mcs, name, bases, **options):
        return {"prepared": name, "tripled": options.get("instead", tripled)}

    def __new__(mcs, name, bases, names, **options):
        return super().__new__(mcs, name, bases, names)

    def __init__(cls, name, bases, names, **options):
        super().__init__(name, bases, names)


class Model(metaclass=Meta):
    number = tripled(4)
    title = Field(str, "?")
    label = prepared + "!"
    items = [tripled(i) for i in range(2)]


class Child(Model, instead=lambda x: x - 1):
    number = tripled(4)
    size = Field(int, 0)
    both = (lambda y: y + 1)(number)


def make(base, factor):
    def scaled(x):
        return x * factor

    class Local(base):
        value = scaled(5)
        kind = Field(factor.__class__)

    return Local


c = Child()
c.size, c.title = "12", 7
print(c.size + 1, c.title + "x", Model.number, Child.number, Child.both, Model.label, Child.prepared, Model.items)
print(sorted(Child.fields), sorted(Model.fields), Model.title.default, Model().title)
L = make(Child, 2.5)
x = L()
x.kind = "3"
print(L.value, L.fields["kind"].kind.__name__, x.kind, sorted(L.fields), type(L) is Meta)
