# dump: diagnostics
# All errors are reported, sorted by their place.
for i in range(3):
    pass
break
return i
continue

#> several.py:5:1: error[K0186]: 'break' outside loop
#>     break
#>     ^~~~~
#> several.py:6:1: error[K0188]: 'return' outside function
#>     return i
#>     ^~~~~~~~
#> several.py:7:1: error[K0187]: 'continue' not properly in loop
#>     continue
#>     ^~~~~~~~
