# Type parameters of classes came with Python 3.12.
class Box[T]:  # error: 3.12
    pass
