# A global that is not bound yet is not suggested.
print("start")
print(tomorrow)  # type: ignore
tomorow = 1
