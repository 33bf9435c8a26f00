from . import circ_b
A = 1
print("a done", circ_b.B)
try:
    circ_b.later()
except AttributeError as e:
    print(e)
