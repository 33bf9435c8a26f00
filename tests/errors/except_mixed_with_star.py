# except and except* cannot be mixed.
try:
    print(1)
except ValueError:
    print(2)
except* TypeError:  # error: cannot have both 'except' and 'except*' on the same 'try'
    print(3)
