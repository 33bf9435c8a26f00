# print is a function.
print >>f, 'x'
print 'x'  # error: Missing parentheses in call to 'print'. Did you mean print(...)?
