# A number with j ends there.
print(1jx)  # error: invalid imaginary literal
