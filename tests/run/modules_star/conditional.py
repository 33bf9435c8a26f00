import sys

if len(sys.argv) > 100:
    x = "never"
if sys.argv:
    y = "always"
for z in []:
    pass
