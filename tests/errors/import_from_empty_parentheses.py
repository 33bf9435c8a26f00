# The parentheses hold names.
from math import ()  # error: invalid syntax
