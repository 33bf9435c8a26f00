# for needs in.
for i range(3):  # error: invalid syntax
    print(i)
