# __debug__ is no name for an import.
import math as __debug__  # error: cannot assign to __debug__
