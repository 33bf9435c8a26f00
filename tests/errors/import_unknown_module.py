# A module that is found nowhere is an error at compile time.
import no_such_module_of_ours  # error: No module named 'no_such_module_of_ours'

print(no_such_module_of_ours.answer)
