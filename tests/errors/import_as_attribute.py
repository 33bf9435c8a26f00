# as takes a name.
import math as m.x  # error: invalid syntax
