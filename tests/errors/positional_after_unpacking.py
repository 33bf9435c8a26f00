# Positional arguments may not follow **mapping.
options: dict[str, int] = {"end": 1}
print(**options, 2)  # error: positional argument follows keyword argument unpacking
