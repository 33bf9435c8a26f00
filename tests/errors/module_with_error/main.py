# A syntax error in an imported module is reported in that module.
import helper
import broken

print(helper.value, broken.value)
