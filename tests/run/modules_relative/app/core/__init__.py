from .. import helpers

print("core sees", helpers.NAME)
