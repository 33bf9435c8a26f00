def discover(module):
    return [(name, getattr(module, name)) for name in module.TESTS]


def raises(kind, function, *args):
    try:
        function(*args)
    except kind as error:
        return str(error)
    raise AssertionError(f"{kind.__name__} not raised")
