# A module of CPython's library that cannot do without one in C.
import cProfile  # error: the module 'cProfile' needs '_lsprof', which Kukri does not have yet

cProfile.run("1")
