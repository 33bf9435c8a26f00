__all__ = ["wanted"] + ["_under"]
__all__ += ("more",)
__all__.append("most")


def wanted():
    return "wanted"


def unwanted():
    return "unwanted"


_under, more, most = 1, 2, 3
