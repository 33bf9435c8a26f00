import mod, other
for m in (mod, other):
    print(m.__name__, m.value, m.func(2), getattr(m, "value"), hasattr(m, "nope"))
    m.value = 10
    print(m.value, m.func(2))
mod.new = "new"
print(mod.new, mod.read_new())
setattr(mod, "val" + "ue", 77)
print(mod.value, mod.func(1))
print(sorted(k for k in vars(other) if not k.startswith("__")))
other.__dict__["value"] = 5
print(other.value, other.func(1))
try:
    mod.absent
except AttributeError as e:
    print(e)
print(mod.__doc__, other.__doc__, mod.__package__ == "")
from mod import dyn
import mod as mm
print(dyn, mm.also_dyn)
try:
    from mod import really_not
except ImportError as e:
    print(e.name)
