"""gc: the collector, as far as it is the program's business. It has no generations and no thresholds to speak of."""

_thresholds = [700, 10, 10]
_enabled = True

garbage = []
callbacks = []


def _collect() -> None: ...


def collect(generation=2):
    if generation < 0 or generation > 2:
        raise ValueError("invalid generation")
    _collect()
    return 0


def enable():
    global _enabled
    _enabled = True


def disable():
    global _enabled
    _enabled = False


def isenabled():
    return _enabled


def get_threshold():
    return tuple(_thresholds)


def set_threshold(threshold0, threshold1=10, threshold2=10, /):
    _thresholds[:] = [threshold0, threshold1, threshold2]


def get_count():
    return (0, 0, 0)


def freeze():
    pass


def unfreeze():
    pass


def get_freeze_count():
    return 0


def is_tracked(obj, /):
    return not isinstance(obj, (int, float, complex, str, bytes, type(None)))
