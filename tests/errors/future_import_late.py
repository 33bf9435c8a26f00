# Imports from __future__ come first.
import sys
from __future__ import annotations  # error: from __future__ imports must occur at the beginning of the file

print(sys.argv)
