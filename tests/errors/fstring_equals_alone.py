# A replacement field has an expression before =.
print(f'{=}')  # error: f-string: expression required before '='
