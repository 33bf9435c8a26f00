# A parameter cannot be global too.
def tick(count: int) -> int:
    global count  # error: name 'count' is parameter and global
    return count
