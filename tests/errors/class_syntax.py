# The head of a class is checked as well.
class Point  # error: expected ':'
    pass
