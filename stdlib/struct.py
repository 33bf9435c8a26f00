"""struct: numbers as bytes, as C lays them out; see _struct."""

from _struct import Struct, calcsize, error, iter_unpack, pack, pack_into, unpack, unpack_from, _clearcache

__all__ = ["calcsize", "pack", "pack_into", "unpack", "unpack_from", "iter_unpack", "Struct", "error"]
