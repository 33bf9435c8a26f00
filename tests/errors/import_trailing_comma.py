# A trailing comma in an import needs parentheses.
from math import sin, cos,  # error: trailing comma not allowed without surrounding parentheses
