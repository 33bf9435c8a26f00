# Base.__init__(self, …) of an exception class by its name, and keywords through super().__init__.


class Exit(SystemExit):
    usage = ""

    def __init__(self, message=""):
        SystemExit.__init__(self, (message + "\n" + self.usage).strip())


class Plain(ValueError):
    def __init__(self, text):
        ValueError.__init__(self, text + "!")


class Stop(StopIteration):
    def __init__(self, text):
        StopIteration.__init__(self, text + "!")


class Key(KeyError):
    def __init__(self, text):
        Exception.__init__(self, text + "!")


class Os(OSError):
    def __init__(self, text):
        OSError.__init__(self, 2, text + "!")


class Import(ImportError):
    def __init__(self, text):
        ImportError.__init__(self, text, name="x", path="p")


class Attribute(AttributeError):
    def __init__(self, text):
        super().__init__(text, name="nn", obj=3)


class Wrong(ValueError):
    def __init__(self, text):
        super().__init__(text, name="nn")


class Unknown(ImportError):
    def __init__(self, text):
        super().__init__(text, other="nn")


class Decode(UnicodeDecodeError):
    def __init__(self, text):
        super().__init__("utf-8", b"abc", 1, 2, text)


NAMES = ("code", "value", "errno", "strerror", "filename", "name", "path", "msg", "obj", "reason")
Exit.usage = "usage: …"
for cls in (Exit, Plain, Stop, Key, Os, Import, Attribute, Wrong, Unknown, Decode):
    try:
        raise cls("m")
    except BaseException as e:
        print(cls.__name__, str(e), repr(e), e.args, [getattr(e, name, "-") for name in NAMES])
    print(cls.__name__, cls.__mro__[1].__name__)
