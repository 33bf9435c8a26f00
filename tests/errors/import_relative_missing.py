# A relative import says from.
import .x  # error: invalid syntax
