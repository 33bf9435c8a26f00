"""The command `kukri`: the compiler takes the place of this process."""
from __future__ import annotations

import os
import sys

from kukri import compiler


def main() -> None:
    """Run the compiler with this process's arguments."""
    path = str(compiler())
    os.execv(path, [path, *sys.argv[1:]])


if __name__ == "__main__":
    main()
