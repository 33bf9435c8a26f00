# dump: diagnostics
# Where modules were looked for.
import no_such_module
from no_such_package.part import name

#> missing_modules.py:3:8: error[K0201]: No module named 'no_such_module'
#>     import no_such_module
#>            ^~~~~~~~~~~~~~
#> missing_modules.py: note: searched in . and Kukri's library
#> missing_modules.py:4:1: error[K0201]: No module named 'no_such_package'
#>     from no_such_package.part import name
#>     ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
#> missing_modules.py: note: searched in . and Kukri's library
