async def numbers():  # error: not supported yet
    yield 1


async def main():
    return list(x async for x in numbers())  # error: not supported yet
