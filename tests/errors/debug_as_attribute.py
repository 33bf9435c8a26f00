# __debug__ is no attribute to set.
class C: pass
C.__debug__ = 1  # error: cannot assign to __debug__
