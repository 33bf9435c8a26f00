# Only known features can be imported from __future__.
from __future__ import braces  # error: not a chance
