# dump: diagnostics
# The line of carets repeats tabs and knows characters two columns wide.
if True:
	print("日本語é", = 3)

#> tabs_and_wide.py:4:16: error[K0101]: invalid syntax
#>     	print("日本語é", = 3)
#>     	                 ^
