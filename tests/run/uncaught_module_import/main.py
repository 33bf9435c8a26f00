# An exception while a module is imported shows the import statements.
print("main begins")
import fine

print(fine.value)
for line in range(6):
    print("line", line)
import failing

print("never", failing)
