# from … import needs names.
from math import  # error: invalid syntax
