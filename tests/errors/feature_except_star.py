# except* comes later.
try:  # error: not supported yet
    print(1)
except* ValueError:
    print(2)
