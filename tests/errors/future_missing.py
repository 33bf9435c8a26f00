# A future feature must exist.
from __future__ import annotations, faster_ints  # error: future feature faster_ints is not defined
