# __debug__ is not deleted.
del __debug__  # error: cannot delete __debug__
