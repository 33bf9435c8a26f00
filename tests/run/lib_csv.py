import csv, io
text = 'a,b,c\n1,"x, y",3\n"q""uote",,"multi\nline"\n\nlast\n'
for row in csv.reader(io.StringIO(text)):
    print(row)
r = csv.DictReader(io.StringIO("name,age\nAnn,3\nBob,4,5\nC\n"))
print(r.fieldnames)
for row in r:
    print(row)
out = io.StringIO()
w = csv.writer(out)
w.writerow(["a", 1, 2.5, None, True, 'he said "x"', "a,b", "l\nm"])
w.writerow([""])
w.writerows([[1, 2], (3, 4)])
print(repr(out.getvalue()))
out = io.StringIO()
d = csv.DictWriter(out, fieldnames=["x", "y"], extrasaction="ignore", lineterminator="\n")
d.writeheader()
d.writerow({"x": 1, "y": "z z", "q": 0})
print(out.getvalue())
out = io.StringIO()
csv.writer(out, delimiter=";", quoting=csv.QUOTE_ALL, quotechar="'").writerow(["a'b", 1])
csv.writer(out, quoting=csv.QUOTE_NONNUMERIC).writerow(["a", 1, 2.5])
csv.writer(out, quoting=csv.QUOTE_NONE, escapechar="\\").writerow(["a,b", 'c"d'])
print(out.getvalue())
print(list(csv.reader(["1;2;'a;b'"], delimiter=";", quotechar="'")), list(csv.reader(['"a",1.5'], quoting=csv.QUOTE_NONNUMERIC)))
print(csv.list_dialects(), list(csv.reader(["a\tb c"], dialect="excel-tab")), list(csv.reader(["a,  b"], skipinitialspace=True)))
csv.register_dialect("pipes", delimiter="|")
print(list(csv.reader(["a|b"], "pipes")), csv.field_size_limit())
for f in (lambda: csv.writer(out).writerow(5), lambda: csv.reader([], "nope"), lambda: csv.reader([], delimiter="ab"), lambda: d.writerow.__self__ and csv.DictWriter(out, ["a"]).writerow({"b": 1}), lambda: csv.writer(out, quoting=csv.QUOTE_NONE).writerow(["a,b"]), lambda: list(csv.reader([b"x"]))):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)
