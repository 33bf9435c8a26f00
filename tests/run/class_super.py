# super() along the MRO, in methods, properties, class methods, and with two arguments.
class Root:
    def __init__(self):
        self.trace = ["Root"]

    def who(self):
        return "Root"

    @classmethod
    def make(cls):
        return [cls.__name__]

    @property
    def value(self):
        return 1

    @staticmethod
    def helper(x):
        return x


class Left(Root):
    def __init__(self):
        super().__init__()
        self.trace.append("Left")

    def who(self):
        return "Left>" + super().who()

    @classmethod
    def make(cls):
        return super().make() + ["Left"]

    @property
    def value(self):
        return super().value + 10


class Right(Root):
    def __init__(self):
        super().__init__()
        self.trace.append("Right")

    def who(self):
        return "Right>" + super().who()

    @classmethod
    def make(cls):
        return super().make() + ["Right"]

    @property
    def value(self):
        return super().value + 100


class Both(Left, Right):
    def __init__(self):
        super().__init__()
        self.trace.append("Both")

    def who(self):
        return "Both>" + super().who() + "|" + super(Left, self).who() + "|" + Root.who(self)

    def helped(self):
        return super().helper("h")

    def missing(self):
        return super().nothing


b = Both()
print(b.trace, b.who(), Both.make(), b.value, b.helped(), [c.__name__ for c in Both.__mro__])
print(super(Both, b).who(), super(Right, b).who())
try:
    b.missing()
except AttributeError as e:
    print(e)
for bad in (lambda: super(Both, 5), lambda: super(5, b), lambda: super(Both, b).trace):
    try:
        bad()
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)
try:
    class Wrong(Root, Left):
        pass
except TypeError as e:
    print(e)
