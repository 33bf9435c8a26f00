# except* names exceptions.
try:
    pass
except*:  # error: expected one or more exception types
    pass
