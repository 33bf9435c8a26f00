# A traceback through several modules names each file.
import outer
from package import deep

print(outer.double(4))
print(deep.work([1, 2]))
try:
    outer.fail("caught")
except RuntimeError as error:
    print(error)
deep.work([3, 0])
