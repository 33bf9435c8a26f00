X = __name__
