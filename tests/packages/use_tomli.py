import datetime
import io

import tomli

DOCUMENT = """
# a document of TOML
title = "TOML \\u00e9 example"
enabled = true
[owner]
name = 'Tom "literal"'
dob = 1979-05-27T07:32:00-08:00
local = 1979-05-27T00:32:00.999999
day = 1979-05-27
time = 07:32:00
[database]
ports = [ 8000, 8001, 0x1F, 0o17, 0b101, 1_000 ]
data = [ ["delta", "phi"], [3.14, -1e3, inf, nan] ]
temp_targets = { cpu = 79.5, case = { inner = 72 } }
text = \"\"\"
first \\
   joined
second\"\"\"
raw = '''
C:\\Users'''
[servers.alpha]
ip = "10.0.0.1"
[servers."beta.x"]
ip = "10.0.0.2"
[[products]]
name = "Hammer"
[[products]]
[[products]]
name = "Nail"
  [products.size]
  mm = 3
"""
parsed = tomli.loads(DOCUMENT)
for key, value in parsed.items():
    print(key, value)
print(parsed["owner"]["dob"].utcoffset(), parsed["owner"]["day"] < datetime.date(2000, 1, 1))
print(tomli.load(io.BytesIO(b"a.b.c = 1\na.d = [1,\n2,] # end\n")))
print(tomli.loads("x = 1.5", parse_float=lambda text: ("float", text)))
for bad in ("a = 1\na = 2", "[a]\n[a]", "x = ", "x = 'open", "x = [1, 2", "= 1", "x = 01", "x = 1979-13-01", "\"a\" 1", "a = \"\\q\"",
            "a = {b = 1,}", "a.b = 1\na = 2", "a = 'x\ny'"):
    try:
        print(tomli.loads(bad))
    except tomli.TOMLDecodeError as error:
        print(repr(bad), error)
try:
    tomli.loads(b"x = 1")
except TypeError as error:
    print(error)
try:
    tomli.load(io.StringIO("x = 1"))
except TypeError as error:
    print(error)
