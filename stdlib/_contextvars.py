"""_contextvars: variables of a context. A program without threads is in one context, but for Context.run()."""


class Token:
    MISSING = object()

    def __init__(self, context, var, old_value):
        self._context = context
        self.var = var
        self.old_value = old_value
        self._is_used = False

    def __repr__(self):
        used = " used" if self._is_used else ""
        return f"<Token{used} var={self.var!r} at {id(self):#x}>"


class Context:
    def __init__(self):
        self._values = {}
        self._is_entered = False

    def run(self, callable, /, *args, **kwargs):
        if self._is_entered:
            raise RuntimeError(f"cannot enter context: {self!r} is already entered")
        self._is_entered = True
        _contexts.append(self)
        try:
            return callable(*args, **kwargs)
        finally:
            _contexts.pop()
            self._is_entered = False

    def copy(self):
        made = Context()
        made._values = dict(self._values)
        return made

    def get(self, var, default=None, /):
        return self._values.get(var, default)

    def __getitem__(self, var):
        if not isinstance(var, ContextVar):
            raise TypeError(f"a ContextVar key was expected, got {var!r}")
        return self._values[var]

    def __contains__(self, var):
        if not isinstance(var, ContextVar):
            raise TypeError(f"a ContextVar key was expected, got {var!r}")
        return var in self._values

    def __iter__(self):
        return iter(self._values)

    def __len__(self):
        return len(self._values)

    def keys(self):
        return self._values.keys()

    def values(self):
        return self._values.values()

    def items(self):
        return self._values.items()


_contexts = [Context()]   # entered, the innermost last


def copy_context():
    return _contexts[-1].copy()


_NONE_GIVEN = object()


class ContextVar:
    def __init__(self, name, *, default=_NONE_GIVEN):
        if not isinstance(name, str):
            raise TypeError("context variable name must be a str")
        self.name = name
        self._default = default

    def get(self, default=_NONE_GIVEN, /):
        values = _contexts[-1]._values
        if self in values:
            return values[self]
        if default is not _NONE_GIVEN:
            return default
        if self._default is not _NONE_GIVEN:
            return self._default
        raise LookupError(self)

    def set(self, value, /):
        context = _contexts[-1]
        token = Token(context, self, context._values.get(self, Token.MISSING))
        context._values[self] = value
        return token

    def reset(self, token, /):
        if token._is_used:
            raise RuntimeError(f"{token!r} has already been used once")
        if token.var is not self:
            raise ValueError(f"{token!r} was created by a different ContextVar")
        if token._context is not _contexts[-1]:
            raise ValueError(f"{token!r} was created in a different Context")
        token._is_used = True
        if token.old_value is Token.MISSING:
            token._context._values.pop(self, None)
        else:
            token._context._values[self] = token.old_value

    @classmethod
    def __class_getitem__(cls, item):
        return cls

    def __repr__(self):
        default = "" if self._default is _NONE_GIVEN else f" default={self._default!r}"
        return f"<ContextVar name={self.name!r}{default} at {id(self):#x}>"
