class Base:
    def __init_subclass__(cls, **kwargs):
        super().__init_subclass__(**kwargs)
        cls.calls = []
class Left(Base):
    pass
class Middle:
    def __init_subclass__(cls, middle, **kwargs):
        super().__init_subclass__(**kwargs)
        cls.calls += [middle]
class Right(Base):
    def __init_subclass__(cls, right="right", **kwargs):
        super().__init_subclass__(**kwargs)
        cls.calls += [right]
class A(Left, Middle, Right, middle="middle"):
    pass
print(A.calls, Left.calls, Right.calls)
