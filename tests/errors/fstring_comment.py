# A replacement field has no comment.
print(f'{1 # one}')  # error: f-string expression part cannot include '#'
