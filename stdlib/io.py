"""io: texts and bytes in memory that are used like files, and the classes of files. The C stands in runtime/memory_text.c,
memory_bytes.c and io_module.c.

A size annotated `object` is an int, None or absent; the C function checks it, because CPython's text about it is its own.
"""

DEFAULT_BUFFER_SIZE: int = 8192
SEEK_SET: int = 0
SEEK_CUR: int = 1
SEEK_END: int = 2

import abc


# methods names the methods of wrapped objects that the C calls, for inference.
def _file_class(name: str, methods: Any) -> object: ...


def _methods(file):
    return (file.read, file.read1, file.write, file.flush, file.close, file.seek, file.tell, file.truncate, file.readable,
            file.writable, file.seekable, file.fileno, file.isatty, file.closed, file.name)


TextIOWrapper = _file_class("TextIOWrapper", _methods)
BufferedReader = _file_class("BufferedReader", _methods)
BufferedWriter = _file_class("BufferedWriter", _methods)
BufferedRandom = _file_class("BufferedRandom", _methods)
FileIO = _file_class("FileIO", _methods)


@c("kk_builtin_open")
def open(file: object, mode: str = "r", buffering: ssize = -1, encoding: str | None = None, errors: str | None = None,
         newline: str | None = None, closefd: bool = True, opener: Callable[..., int] | None = None) -> object: ...


class UnsupportedOperation(OSError): ...


class StringIO:
    def __new__(cls, initial_value: object = "", newline: object = "\n") -> object: ...

    def __enter__(self) -> Self: ...

    def __exit__(self, *args: object) -> None: ...

    def getvalue(self) -> str: ...

    def read(self, size: object = -1, /) -> str: ...

    def readline(self, size: object = -1, /) -> str: ...

    def readlines(self, hint: object = -1, /) -> list[str]: ...

    def write(self, s: object, /) -> i64: ...

    def writelines(self, lines: object, /) -> None: ...

    def seek(self, pos: ssize, whence: ssize = 0, /) -> i64: ...

    def tell(self) -> i64: ...

    def truncate(self, pos: object = None, /) -> i64: ...

    def flush(self) -> None: ...

    def close(self) -> None: ...

    def isatty(self) -> bool: ...

    def readable(self) -> bool: ...

    def writable(self) -> bool: ...

    def seekable(self) -> bool: ...

    def fileno(self) -> i64: ...

    @property
    def closed(self) -> bool: ...

    @property
    def line_buffering(self) -> bool: ...

    @property
    def newlines(self) -> object: ...

    @property
    def encoding(self) -> object: ...

    @property
    def errors(self) -> object: ...


class BytesIO:
    def __new__(cls, initial_bytes: object = b"") -> object: ...

    def __enter__(self) -> Self: ...

    def __exit__(self, *args: object) -> None: ...

    def getvalue(self) -> bytes: ...

    def read(self, size: object = -1, /) -> bytes: ...

    def read1(self, size: object = -1, /) -> bytes: ...

    def readinto(self, buffer: object, /) -> i64: ...

    def readline(self, size: object = -1, /) -> bytes: ...

    def readlines(self, size: object = None, /) -> list[bytes]: ...

    def write(self, b: object, /) -> i64: ...

    def writelines(self, lines: object, /) -> None: ...

    def seek(self, pos: ssize, whence: ssize = 0, /) -> i64: ...

    def tell(self) -> i64: ...

    def truncate(self, size: object = None, /) -> i64: ...

    def flush(self) -> None: ...

    def close(self) -> None: ...

    def isatty(self) -> bool: ...

    def readable(self) -> bool: ...

    def writable(self) -> bool: ...

    def seekable(self) -> bool: ...

    def fileno(self) -> i64: ...

    @property
    def closed(self) -> bool: ...


BlockingIOError = BlockingIOError
open_code = open


def text_encoding(encoding, stacklevel=2, /):
    return "locale" if encoding is None else encoding


def _unsupported(self, name):
    raise UnsupportedOperation(name)


# The classes in C that a base is a base of.
def _base_of(*names):
    def register(cls):
        for name in names:
            cls.register(_file_class(name, _methods))
        return cls

    return register


class IOBase(metaclass=abc.ABCMeta):
    """What all files have in common; a subclass gives those methods that it has something for."""

    _is_closed = False

    def seek(self, pos, whence=0, /):
        _unsupported(self, "seek")

    def tell(self):
        return self.seek(0, 1)

    def truncate(self, pos=None, /):
        _unsupported(self, "truncate")

    def flush(self):
        self._check_closed()

    def close(self):
        if not self._is_closed:
            try:
                self.flush()
            finally:
                self._is_closed = True

    @property
    def closed(self):
        return self._is_closed

    def _check_closed(self, msg=None):
        if self.closed:
            raise ValueError("I/O operation on closed file." if msg is None else msg)

    _checkClosed = _check_closed

    def seekable(self):
        return False

    def readable(self):
        return False

    def writable(self):
        return False

    def _checkSeekable(self, msg=None):
        if not self.seekable():
            raise UnsupportedOperation("File or stream is not seekable." if msg is None else msg)

    def _checkReadable(self, msg=None):
        if not self.readable():
            raise UnsupportedOperation("File or stream is not readable." if msg is None else msg)

    def _checkWritable(self, msg=None):
        if not self.writable():
            raise UnsupportedOperation("File or stream is not writable." if msg is None else msg)

    def fileno(self):
        _unsupported(self, "fileno")

    def isatty(self):
        self._check_closed()
        return False

    def __enter__(self):
        self._check_closed()
        return self

    def __exit__(self, *details):
        self.close()

    def __iter__(self):
        self._check_closed()
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    # A buffered file says how far it is safe to read; else a byte at a time.
    def _next_part(self, most):
        if not hasattr(self, "peek"):
            return 1
        ahead = self.peek(1)
        if not ahead:
            return 1
        end = ahead.find(b"\n") + 1 or len(ahead)
        return end if most < 0 else min(end, most)

    def readline(self, size=-1, /):
        size = -1 if size is None else size
        line = bytearray()
        while size < 0 or len(line) < size:
            part = self.read(self._next_part(-1 if size < 0 else size - len(line)))
            if not part:
                break
            line += part
            if line.endswith(b"\n"):
                break
        return bytes(line)

    def readlines(self, hint=None, /):
        if hint is None or hint <= 0:
            return list(self)
        lines, length = [], 0
        for line in self:
            lines.append(line)
            length += len(line)
            if length >= hint:
                break
        return lines

    def writelines(self, lines, /):
        self._check_closed()
        for line in lines:
            self.write(line)


@_base_of("FileIO")
class RawIOBase(IOBase):
    def read(self, size=-1, /):
        if size is None or size < 0:
            return self.readall()
        part = bytearray(size)
        n = self.readinto(part)
        if n is None:
            return None
        del part[n:]
        return bytes(part)

    def readall(self):
        whole = bytearray()
        while part := self.read(DEFAULT_BUFFER_SIZE):
            whole += part
        return bytes(whole) if whole else part

    def readinto(self, buffer, /):
        _unsupported(self, "readinto")

    def write(self, b, /):
        _unsupported(self, "write")


@_base_of("BytesIO", "BufferedReader", "BufferedWriter", "BufferedRandom")
class BufferedIOBase(IOBase):
    def read(self, size=-1, /):
        _unsupported(self, "read")

    def read1(self, size=-1, /):
        _unsupported(self, "read1")

    def readinto(self, buffer, /):
        part = self.read(len(buffer))
        buffer[:len(part)] = part
        return len(part)

    def readinto1(self, buffer, /):
        part = self.read1(len(buffer))
        buffer[:len(part)] = part
        return len(part)

    def write(self, b, /):
        _unsupported(self, "write")

    def detach(self):
        _unsupported(self, "detach")


@_base_of("StringIO", "TextIOWrapper")
class TextIOBase(IOBase):
    encoding = errors = newlines = None

    def read(self, size=-1, /):
        _unsupported(self, "read")

    def write(self, s, /):
        _unsupported(self, "write")

    def readline(self, size=-1, /):
        _unsupported(self, "readline")

    def detach(self):
        _unsupported(self, "detach")
