# super as an object: made by hand, bound later, its attributes, and what it refuses.
class Base:
    kind = "base"

    def who(self) -> str:
        return f"Base.who of {type(self).__name__}"

    @classmethod
    def made(cls) -> str:
        return f"Base.made of {cls.__name__}"

    @staticmethod
    def plain() -> str:
        return "Base.plain"

    @property
    def size(self) -> int:
        return 1


class Middle(Base):
    kind = "middle"

    def who(self) -> str:
        return "Middle of " + super().who()

    @classmethod
    def made(cls) -> str:
        return "Middle of " + super().made()

    @staticmethod
    def plain() -> str:
        return "Middle.plain"

    @property
    def size(self) -> int:
        return super().size + 1


class Last(Middle):
    kind = "last"

    def parts(self) -> None:
        s = super()
        print(s, s.__self__ is self, s.__self_class__.__name__, s.__thisclass__.__name__, s.__class__.__name__)
        print(s.kind, s.who(), s.made(), s.plain(), s.size)


last = Last()
last.parts()
print(super(Last, last).who(), super(Middle, last).who(), super(Middle, last).kind, super(Middle, last).size)
print(super(Last, Last).made(), super(Middle, Last).made(), super(Last, Last).who(last), super(Last, Last).kind)
print(super(Last, Last).__self__ is Last, super(Last, Last).__self_class__.__name__, super(Last, Last))
loose = super(Middle)
print(loose, loose.__self__, loose.__self_class__, loose.__thisclass__.__name__)
bound = loose.__get__(last)
print(bound, bound.who(), bound.kind, bound.__self__ is last)
again = bound.__get__(Last())
print(again is bound, super(Last, last).__get__(None) is not None)


def show(call) -> None:
    try:
        print(call())
    except (TypeError, RuntimeError, AttributeError) as e:
        print(type(e).__name__, e)


make = super
show(lambda: make())
show(lambda: make(1))
show(lambda: make(Last, 5))
show(lambda: make(Last, Base()))
show(lambda: make(Last, Base))
show(lambda: make(Last, last, 3))
show(lambda: make(Last, obj=last))
show(lambda: super(Base, last).who())
show(lambda: super(Last, last).missing)
show(lambda: super(Last).who())
show(lambda: setattr(bound, "__self__", 1))
show(lambda: setattr(bound, "kind", 1))
print(make(Last, last).who(), make(Last, None) is not None, isinstance(bound, super), type(bound).__name__)
