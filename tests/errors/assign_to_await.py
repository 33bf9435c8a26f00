# An await is no target.
async def f(x):
    await x = 1  # error: cannot assign to await expression here. Maybe you meant '==' instead of '='?
