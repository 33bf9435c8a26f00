"""kukri-gdb.py - gdb shows a compiled program's values, variables and functions as Python's.

    $ kukri build -g -O0 app.py && gdb -x PATH ./app       PATH: see `kukri doctor`; or `source PATH` in ~/.gdbinit

With -g the program's debug information holds the types of the runtime's headers, so fields are read by their names; the
encoding of a Value is that of value.h, the places of items those of list.h, dict.h, set.h and tuple.h. The program is only
read, never called, so that values of a broken program, or of a core dump, can be looked at too.
"""
import struct

import gdb
import gdb.printing
from gdb.FrameDecorator import FrameDecorator

ASIDE, NONE, DUMMY = 5, 1, 9        # of a Value: not bound, None, a removed element of a set
FLONUM_ZERO = 0x8000000000000003
MASK = (1 << 64) - 1
MOST_ITEMS, MOST_DEPTH, MOST_TEXT = 50, 5, 200


def word(value):
    """A Value as an unsigned number."""
    return int(value) & MASK


def at(address, type_name):
    return gdb.Value(address).cast(gdb.lookup_type(type_name).pointer()).dereference()


def memory(address, size):
    return bytes(gdb.selected_inferior().read_memory(address, size))


def flonum(bits):
    """kk_value_float of value.h."""
    if bits == FLONUM_ZERO:
        return 0.0
    top = 1 << 61 if bits >> 63 else 1 << 62
    return struct.unpack("<d", struct.pack("<Q", bits >> 3 | top | (bits >> 2 & 1) << 63))[0]


def class_of(header):
    return gdb.parse_and_eval("kk_process")["classes"][int(header["class_id"])].dereference()


def layout_of(class_record):
    """The name of the builtin class whose layout the instances have, as in classes.def."""
    number = int(class_record["layout"])
    for field in gdb.lookup_type("KkClassId").fields():
        if field.enumval == number:
            return field.name[len("KK_"):]
    return "?"


# ---- texts of values

def show(value, depth=0):
    bits = word(value)
    if bits & 1 == 0:
        return str((bits >> 1) - (1 << 63 if bits >> 63 else 0))
    if bits == ASIDE:
        return "<not bound>"
    if bits & 3 == 3:
        return repr(flonum(bits))
    return show_object(bits - 1, depth)


def show_object(address, depth=0):
    if address == 0:
        return "None"
    if address == 1:
        return "<an exception is pending>"
    class_record = class_of(at(address, "KkHeader"))
    shower = SHOWERS.get(layout_of(class_record))
    name = class_record["name"].string()
    if shower and depth < MOST_DEPTH:
        text = shower(address, depth)
        return f"{name}({text})" if bool(class_record["is_heap"]) else text
    return f"<{name} object at {address:#x}>"


def show_int(address, depth):
    big = at(address, "KkBig")
    size = int(big["size"])
    number = int.from_bytes(memory(int(big["limbs"][0].address), abs(size) * 8), "little") if size else 0
    return str(-number if size < 0 else number)


def show_bool(address, depth):
    return "True" if int(at(address, "KkHeader")["payload"]) else "False"


def show_float(address, depth):
    return repr(float(at(address, "KkFloat")["number"]))


def show_str(address, depth):
    text = at(address, "KkStr")
    width, length = int(text["header"]["flags"]) & 7, int(text["length"])
    shown = min(length, MOST_TEXT)
    encoding = {1: "latin-1", 2: "utf-16-le", 4: "utf-32-le"}[width]
    characters = memory(int(text["data"].address), shown * width).decode(encoding, "surrogatepass")
    return repr(characters) + ("..." if shown < length else "")


def show_bytes(address, depth):
    data = at(address, "KkBytes")
    shown = min(int(data["length"]), MOST_TEXT)
    return repr(memory(int(data["data"].address), shown)) + ("..." if shown < int(data["length"]) else "")


def shorten(texts, length):
    return ", ".join(texts) + (", ..." if len(texts) < length else "")


def list_items(items):
    """A list's items: (length, a function from an index to the text)."""
    if int(items["boxlen"]):
        return int(items["boxlen"]), lambda i, depth: show(items["boxed"][i], depth)
    kind = int(items["header"]["flags"]) & 3
    type_name = ("Value", "int64_t", "double", "KkBool")[kind]
    raw = items["raw"].cast(gdb.lookup_type(type_name).pointer())
    showers = (show, lambda v, depth: str(int(v)), lambda v, depth: repr(float(v)), lambda v, depth: str(int(v) == 1))
    return int(items["rawlen"]), lambda i, depth: showers[kind](raw[i], depth)


def show_list(address, depth):
    length, item = list_items(at(address, "KkList"))
    return "[" + shorten([item(i, depth + 1) for i in range(min(length, MOST_ITEMS))], length) + "]"


def show_tuple(address, depth):
    items = at(address, "KkTuple")
    length = int(items["length"])
    text = shorten([show(items["items"][i], depth + 1) for i in range(min(length, MOST_ITEMS))], length)
    return f"({text},)" if length == 1 else f"({text})"


def show_dict(address, depth):
    table, texts = at(address, "KkDict"), []
    for i in range(int(table["filled"])):
        entry = table["entries"][i]
        if word(entry["key"]) != ASIDE and len(texts) < MOST_ITEMS:
            texts.append(show(entry["key"], depth + 1) + ": " + show(entry["value"], depth + 1))
    return "{" + shorten(texts, int(table["used"])) + "}"


def show_set(address, depth):
    elements, texts = at(address, "KkSet"), []
    for i in range(int(elements["mask"]) + 1 if int(elements["table"]) else 0):
        key = elements["table"][i]["key"]
        if word(key) not in (ASIDE, DUMMY) and len(texts) < MOST_ITEMS:
            texts.append(show(key, depth + 1))
    return "{" + shorten(texts, int(elements["used"])) + "}" if texts else "set()"


def show_range(address, depth):
    limits = at(address, "KkRange")
    return "range(" + ", ".join(show(limits[name]) for name in ("start", "stop", "step")) + ")"


def show_class(address, depth):
    return "<class '" + at(address, "KkClass")["qualname"].string() + "'>"


SHOWERS = {"int": show_int, "bool": show_bool, "float": show_float, "str": show_str, "bytes": show_bytes,
           "list": show_list, "tuple": show_tuple, "dict": show_dict, "set": show_set, "range": show_range,
           "type": show_class}


# ---- which printer

class Shown:
    def __init__(self, text):
        self.text = text

    def to_string(self):
        return self.text


def guarded(function, argument):
    """Its text, or that memory is not as it should be."""
    try:
        return Shown(function(argument))
    except (gdb.error, KeyError, UnicodeError, ValueError, OverflowError) as problem:
        return Shown(f"<not readable: {problem}>")


VALUES = {"Value", "KkInt"}
OBJECTS = {"KkStr", "KkBytes", "KkList", "KkTuple", "KkDict", "KkSet", "KkRange", "KkClass", "KkBig", "KkFloat",
           "KkObject"}


def printer_of(value):
    if value.type.name in VALUES:
        return guarded(show, value)
    if value.type.name == "KkBool":
        return Shown({0: "False", 1: "True"}.get(int(value), "<not bound>"))
    if value.type.code != gdb.TYPE_CODE_PTR:
        return None
    target = value.type.target().name
    if target in OBJECTS:
        return guarded(lambda v: show_object(int(v)), value)
    if target == "KkCell" and int(value):
        return guarded(lambda v: show(v.dereference()["value"]), value)
    return None


# ---- functions

def python_name(symbol):
    """kk_u___main___Point_norm_12 -> Point_norm: the module main's prefix and the number of the copy are left out."""
    if not symbol or not symbol.startswith("kk_u_"):
        return symbol
    name = symbol[len("kk_u_"):].split(".")[0]
    while name.rpartition("_")[2].isdigit():
        name = name.rpartition("_")[0]
    return name[len("__main___"):] if name.startswith("__main___") else name


class PythonFrame(FrameDecorator):
    def function(self):
        name = super().function()
        return python_name(name) if isinstance(name, str) else name


class PythonFrames:
    """A frame filter: see `info frame-filter`; `bt -no-filters` shows the C names."""
    name, priority, enabled = "kukri", 100, True

    def __init__(self):
        gdb.frame_filters[self.name] = self

    def filter(self, frames):
        return map(PythonFrame, frames)


gdb.pretty_printers.append(printer_of)
PythonFrames()
