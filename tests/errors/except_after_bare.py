# A bare except is the last.
try:
    pass
except:  # error: default 'except:' must be last
    pass
except ValueError:
    pass
