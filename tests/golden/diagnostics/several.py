# dump: diagnostics
# All errors are reported, sorted by their place.
for i in range(3):
    pass
break
return i
continue
