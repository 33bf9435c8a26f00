"""warnings: what the tests use, without the places that warnings come from."""

filters = []
_recorders = []


class WarningMessage:
    def __init__(self, message, category):
        self.message, self.category = message, category
        self.filename, self.lineno, self.source = "", 0, None


def simplefilter(action, category=Warning, lineno=0, append=False):
    filters.insert(0, (action, "", category, "", lineno))


def filterwarnings(action, message="", category=Warning, module="", lineno=0, append=False):
    filters.insert(0, (action, message, category, module, lineno))


def resetwarnings():
    filters.clear()


def _action(message, category):
    import re

    for action, text, wanted, _, _ in filters:
        if issubclass(category, wanted) and (not text or re.match(text, str(message), re.I)):
            return action
    return "default"


def warn(message, category=None, stacklevel=1, source=None):
    if isinstance(message, Warning):
        category = type(message)
    elif category is None:
        category = UserWarning
    if not (isinstance(category, type) and issubclass(category, Warning)):
        raise TypeError("category must be a Warning subclass, not '%s'" % type(category).__name__)
    if not isinstance(message, Warning):
        message = category(message)
    action = _action(message, category)
    if action == "error":
        raise message
    if action != "ignore" and _recorders:
        _recorders[-1].append(WarningMessage(message, category))


def warn_explicit(message, category, filename, lineno, module=None, registry=None, module_globals=None, source=None):
    warn(message, category)


class catch_warnings:
    def __init__(self, *, record=False, module=None, action=None, category=Warning, lineno=0, append=False):
        self.action, self.category = action, category

    def __enter__(self):
        global filters
        self.before = filters
        filters = list(filters)
        if self.action is not None:
            simplefilter(self.action, self.category)
        _recorders.append([])
        return _recorders[-1]

    def __exit__(self, *exc_info):
        global filters
        filters = self.before
        _recorders.pop()
