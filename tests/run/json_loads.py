# json.loads: values, hooks, errors.
import json
import os

TEXTS = ['null', 'true', ' false ', '0', '-0', '-12', '123456789012345678', '1234567890123456789', '123456789012345678901234567890',
         '1.5', '-1.5e10', '1E5', '1e-3', '0.1', '2e400', '""', '"text"', '"\\u00e9\\n\\t\\"\\\\\\/\\b\\f\\r"', '"\\ud834\\udd1e"',
         '"\\ud834"', '"\\udd1e"', '"\\ud834\\u0041"', '"é€𝄞"', '[]', '[ ]', '[1]', '[1, 2 , "x"]', '{}', '{ }', '{"a": 1}',
         ' { "a" : [ 1 , { "b" : null } ] , "c" : "d" } ', '[[[[]]]]', '{"a": 1, "a": 2}', 'NaN', 'Infinity', '-Infinity',
         '[1e5, 1E+5, 1e-5, 10.25]', '"\x7f"', '{"€": "é", "é": 1}', '\t\n\r [1]\r\n']
for text in TEXTS:
    print(ascii(json.loads(text)))
BAD = ['', ' ', 'nul', 'tru', '[', '[1', '[1,', '[1,]', '[1 2]', '{', '{"a"', '{"a":', '{"a": 1', '{"a": 1,', '{"a": 1,}',
       '{a: 1}', "{'a': 1}", '{"a" 1}', '"abc', '"\\', '"\\x"', '"\\u12"', '"\\u12G4"', '"\\u123', '"tab\there"', '"new\nline"',
       '1 2', '01', '-', '+1', '.5', '1.', '1.e5', '1e', '- 1', '[1]]', '{}{}', 'True', '\n\n  x', '["a",\n "b"\n "c"]', '\ufeff1',
       '"\\ud834\\u12"', 'Infinit', '-Inf', '[1,,2]', '{"a":1 "b":2}', '{1: 2}', '"\\ud834\\uXXXX" ', 'é']
for text in BAD:
    try:
        print(json.loads(text))
    except json.JSONDecodeError as e:
        print(ascii(text), "->", e, "|", e.msg, e.pos, e.lineno, e.colno, e.doc == text, isinstance(e, ValueError))
for wrong in (5, None, [1]):
    try:
        print(json.loads(wrong))
    except TypeError as e:
        print(e)
print(json.loads(b'{"a": [1, "\xc3\xa9"]}'), json.loads(bytearray(b"[1]")), json.loads('"é"'.encode("utf-16")),
      json.loads("[2]".encode("utf-32")), json.loads(b"\xef\xbb\xbf3"))
print(json.loads('{"a": {"b": 1}}', object_hook=lambda d: sorted(d.items())))
print(json.loads('{"a": {"b": 1}, "c": []}', object_pairs_hook=lambda pairs: pairs))
print(json.loads("[1, 2.5, 1e2, NaN]", parse_int=lambda s: "i" + s, parse_float=lambda s: "f" + s, parse_constant=str.lower))
print(ascii(json.loads('"a\tb\n"', strict=False)))
value = json.loads('{"name": "x", "tags": ["a", "b"], "size": 3, "ratio": 0.5, "on": true}')
print(value["name"], value["tags"][1], value["size"] + 1, value["ratio"] * 2, value["on"] is True, sorted(value))
for key, item in value.items():
    print(key, item, type(item).__name__)
path = f"/tmp/kukri_json_{os.getpid()}.json"
f = open(path, "w")
json.dump({"k": [1, 2, {"n": None}], "s": "ä"}, f, indent=2)
f.close()
f = open(path)
print(f.read())
f.seek(0)
print(json.load(f) == {"k": [1, 2, {"n": None}], "s": "ä"})
f.close()
os.remove(path)
try:
    json.loads("[" * 100000)
except RecursionError as e:
    print(e)
round_trip = [None, True, -5, 1.25, "s\n€", [1, []], {"k": {"l": []}}]
print(json.loads(json.dumps(round_trip)) == round_trip)
