# **kwargs has no default.
def f(**kwargs={}):  # error: var-keyword argument cannot have default value
    pass
