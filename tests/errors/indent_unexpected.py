# A line may not be indented for no reason.
total = 1
    total += 1  # error: unexpected indent
print(total)
