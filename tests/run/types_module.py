# The module types: classes by name, SimpleNamespace.
import math
import types


def function() -> int:
    return 1


def numbers():
    yield 1


class Class:
    def method(self) -> None:
        pass


print(isinstance(function, types.FunctionType), isinstance(lambda: 0, types.LambdaType))
print(isinstance(len, types.FunctionType), isinstance(len, types.BuiltinFunctionType))
print(isinstance(Class().method, types.MethodType), isinstance(Class.method, types.MethodType))
print(isinstance(numbers(), types.GeneratorType), isinstance(iter([1]), types.GeneratorType))
print(isinstance(None, types.NoneType), isinstance(math, types.ModuleType), isinstance(..., types.EllipsisType))
print(isinstance(list[int], types.GenericAlias), isinstance(int | str, types.UnionType), isinstance(3, types.UnionType))
print(types.FunctionType, types.NoneType, types.MethodType, types.GeneratorType)

space = types.SimpleNamespace(a=1, b="two")
print(space, space.a, space.b)
space.c = [3]
del space.a
print(space, space == types.SimpleNamespace(b="two", c=[3]), space == 3, space != types.SimpleNamespace())
print(types.SimpleNamespace(), vars(space))
try:
    space.a
except AttributeError as error:
    print(error)
try:
    types.SimpleNamespace(1)
except TypeError as error:
    print(type(error).__name__)
