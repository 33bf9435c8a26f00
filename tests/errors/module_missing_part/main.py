# A package is there, but not the module in it.
import tools.present
import tools.absent  # error: No module named 'tools.absent'

print(tools.present.value, tools.absent.value)
