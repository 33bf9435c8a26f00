# import needs a name.
import  # error: invalid syntax
