# A class statement has a colon.
class C  # error: expected ':'
    pass
