# Each parameter has its own name.
def area(width: int, height: int, width: int = 3) -> int:  # error: duplicate argument 'width' in function definition
    return width * height
