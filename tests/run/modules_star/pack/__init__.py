from .other import *
from . import other

__all__ = ["inner"] + other.__all__
not_listed = 5
