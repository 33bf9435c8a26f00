# A circular from-import of a name that is not there yet is an ImportError.
print("main begins")
try:
    import left
except ImportError as error:
    print(type(error).__name__, str(error).split(" (")[0])
import safe_left

print(safe_left.answer(), safe_left.ask_right())
for step in range(3):
    print(step, safe_left.answer() + step)
print("main ends")
