# import * is for modules.
def load() -> None:
    from math import *  # error: import * only allowed at module level
