# The bare except comes last.
try:
    print(1)
except:  # error: default 'except:' must be last
    print(2)
except ValueError:
    print(3)
