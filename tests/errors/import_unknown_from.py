# The same for from-imports of a module that is found nowhere.
from no_such_package.parts import wheel  # error: No module named 'no_such_package'

print(wheel)
