# Arguments have commas between.
print(1 2)  # error: invalid syntax. Perhaps you forgot a comma?
