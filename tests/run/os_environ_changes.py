# os.environ as a mapping that changes the environment: every way to set and delete, and the errors.
import os


def show(call) -> None:
    try:
        print(call())
    except (KeyError, TypeError, ValueError, OSError, AttributeError) as e:
        print(type(e).__name__, e)


for name in list(os.environ):
    if name not in ("PATH", "HOME"):
        del os.environ[name]
os.environ["KK_A"] = "1"
os.environ["KK_B"] = "é=x"
print(os.environ["KK_A"], os.environ["KK_B"], os.getenv("KK_A"), os.getenv("KK_NONE"), os.getenv("KK_NONE", "other"), os.environ.get("KK_B"), os.environ.get("KK_NONE", 5))
print(os.environ.setdefault("KK_A", "2"), os.environ.setdefault("KK_C", "3"), "KK_C" in os.environ, "KK_D" in os.environ)
os.environ.update({"KK_D": "4"}, KK_E="5")
os.environ.update([("KK_F", "6")])
print(sorted(k for k in os.environ if k.startswith("KK")), [os.environ[k] for k in ("KK_D", "KK_E", "KK_F")])
print(sorted(v for v in os.environ.values() if len(v) == 1), sorted(i for i in os.environ.items() if i[0] < "KK_C" and i[0] > "KK"))
print(os.environ.pop("KK_F"), os.environ.pop("KK_F", None), len(os.environ) == len(list(os.environ)), len(dict(os.environ)) == len(os.environ))
copied = os.environ.copy()
copied["KK_A"] = "changed"
print(type(copied).__name__, os.environ["KK_A"], copied == os.environ, dict(os.environ) == os.environ, os.environ != {}, os.environ == 5)
print(type(os.environ | {"KK_X": "y"}).__name__, (os.environ | {"KK_X": "y"})["KK_X"], ({"KK_A": "l"} | os.environ)["KK_A"], "KK_X" in os.environ)
os.environ |= {"KK_G": "7"}
print(os.environ["KK_G"], bool(os.environ))
os.putenv("KK_P", "put")
os.unsetenv("KK_P")
os.unsetenv("KK_NEVER")
show(lambda: os.environ["KK_NONE"])
show(lambda: os.environ.pop("KK_NONE"))
show(lambda: os.environ.__delitem__("KK_NONE"))
show(lambda: os.environ.__setitem__("KK_A", 1))
show(lambda: os.environ.__setitem__(1, "a"))
show(lambda: os.environ[1])
show(lambda: os.environ.__setitem__("KK=A", "a"))
show(lambda: os.environ.__setitem__("", "a"))
show(lambda: os.environ.__setitem__("KK_Z", "a\0b"))
show(lambda: os.environ.setdefault("KK_A", 5))
show(lambda: os.environ.setdefault("KK_Q", 5))
show(lambda: os.environ.update(5))
show(lambda: os.putenv("KK=", "a"))
show(lambda: os.unsetenv("KK=A"))
show(lambda: os.unsetenv(""))
for name in [k for k in os.environ if not k.startswith("KK")]:
    del os.environ[name]
for name in ("KK_B", "KK_C", "KK_D", "KK_E", "KK_G"):
    del os.environ[name]
print(os.environ, list(os.environ), str(os.environ) == repr(os.environ))
os.environ.clear()
print(os.environ, len(os.environ), bool(os.environ), os.environ == {})
