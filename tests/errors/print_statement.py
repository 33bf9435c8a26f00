# print is a function.
x = 1
print "x is", x  # error: Missing parentheses in call to 'print'. Did you mean print(...)?
