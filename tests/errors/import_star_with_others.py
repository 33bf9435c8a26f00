# * stands alone.
from math import *, pi  # error: invalid syntax
