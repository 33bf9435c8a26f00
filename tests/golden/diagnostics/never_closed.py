# dump: diagnostics
# The bracket that was never closed is shown, not the end of the file.
print((1, 2)

#> never_closed.py:3:6: error[K0121]: '(' was never closed
#>     print((1, 2)
#>          ^
