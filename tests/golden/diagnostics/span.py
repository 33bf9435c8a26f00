# dump: diagnostics
# A span of several characters, in one line.
value = 1
print(value value)

#> span.py:4:7: error[K0136]: invalid syntax. Perhaps you forgot a comma?
#>     print(value value)
#>           ^~~~~~~~~~~
