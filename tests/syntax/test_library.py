"""Every file of Python's standard library and of its test suite has Python's own tree."""
import os
import sys

import oracle

sys.exit(oracle.check_files(oracle.Driver(), list(oracle.python_files([os.path.dirname(os.__file__)]))))
