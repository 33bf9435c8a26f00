# An imported name after as is a plain name.
import math as m.x  # error: invalid syntax
