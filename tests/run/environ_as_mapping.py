# dict() of os.environ and of a class __dict__, and comparisons with them.
import os
print(dict(os.environ) == os.environ, {**os.environ} == dict(os.environ))
class A: x = 1
print({**A.__dict__}["x"], dict(A.__dict__)["x"], dict(vars(A))["x"])
copied = os.environ.copy()
print(type(copied).__name__, copied == os.environ, os.environ == copied, os.environ != copied, os.environ == 3)
copied["KUKRI_NEW"] = "1"
print("KUKRI_NEW" in os.environ, copied == os.environ, len(copied) - len(os.environ))
os.environ["KUKRI_NEW"] = "2"
print({**os.environ, "KUKRI_NEW": "3"}["KUKRI_NEW"], {"KUKRI_NEW": "0", **os.environ}["KUKRI_NEW"], os.getenv("KUKRI_NEW"))
merged = {}
merged.update(os.environ)
print(merged["KUKRI_NEW"], sorted(merged) == sorted(os.environ), merged == dict(os.environ.items()))
merged |= A.__dict__
print(merged["x"], [key for key in merged if key.startswith("KUKRI_N")])
