# from needs import and names.
from math import  # error: invalid syntax
