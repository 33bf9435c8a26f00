"""test_fuzz.py - the first 200 random programs of generate.py print what they do under CPython. See fuzz.py."""
import os
import subprocess
import sys
from pathlib import Path

count = "1000" if os.environ.get("EVERYTHING") else "200"
command = [sys.executable, str(Path(__file__).with_name("fuzz.py")), "--seed", "1", "--count", count,
           "--folder", os.path.join(os.environ["WORK"], "programs")]
sys.exit(subprocess.run(command).returncode)
