# except* cannot be left by break.
for i in range(3):
    try:
        pass
    except* ValueError:
        break  # error: 'break', 'continue' and 'return' cannot appear in an except* block
