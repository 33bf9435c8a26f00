# Dict unpacking is no element of a comprehension.
rows = [{"a": 1}]
merged = {**row for row in rows}  # error: dict unpacking cannot be used in dict comprehension
