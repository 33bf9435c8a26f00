"""encodings: the names of encodings. Which there are is known to str.encode and to codecs; what is done with names is borrowed
from CPython's package.
"""


from . import aliases


class CodecRegistryError(LookupError, SystemError):
    pass
