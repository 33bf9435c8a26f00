import importlib, sys
name = sys.argv[0]
print(importlib.import_module(name))  # error: import_module of a name that is not a constant is not supported yet
