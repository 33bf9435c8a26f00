"""types: names for the classes of what the language makes, and SimpleNamespace."""

import sys


def _callable(cls: object, /) -> object: ...   # the class, which can be called from now on


def _function():
    pass


def _generator():
    yield


async def _coroutine():
    pass


async def _async_generator():
    yield


def _class_of_coroutine():
    made = _coroutine()
    made.close()
    return type(made)


class _Class:
    def method(self):
        pass


def _cell_class() -> object: ...

def _traceback_class() -> object: ...


FunctionType = LambdaType = type(_function)
GeneratorType = type(_generator())
CoroutineType = _class_of_coroutine()
AsyncGeneratorType = type(_async_generator())
MethodType = type(_Class().method)
BuiltinFunctionType = BuiltinMethodType = type(len)
MethodDescriptorType = type(str.join)
MappingProxyType = type(_Class.__dict__)
ModuleType = _callable(type(sys))
CellType = _callable(_cell_class())
CodeType = type(_function.__code__)
TracebackType = _traceback_class()
NoneType = type(None)
EllipsisType = type(...)
NotImplementedType = type(NotImplemented)
GenericAlias = type(list[int])
UnionType = type(int | str)


class SimpleNamespace:
    def __init__(self, /, **kwargs):
        self.__dict__.update(kwargs)

    def __repr__(self):
        items = [f"{name}={value!r}" for name, value in self.__dict__.items()]
        name = "namespace" if type(self) is SimpleNamespace else type(self).__name__
        return f"{name}({', '.join(items)})"

    def __eq__(self, other):
        if isinstance(self, SimpleNamespace) and isinstance(other, SimpleNamespace):
            return self.__dict__ == other.__dict__
        return NotImplemented

    def __getattr__(self, name):
        owner = "types.SimpleNamespace" if type(self) is SimpleNamespace else type(self).__name__
        raise AttributeError(f"{owner!r} object has no attribute {name!r}")
