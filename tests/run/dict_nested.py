# Dicts in dicts and lists: reading, changing, comparing.
from typing import Any

config: dict[str, dict[str, Any]] = {"db": {"port": 5432, "hosts": ["a", "b"]}, "log": {"level": "info"}}
config["db"]["port"] += 1
config["db"]["hosts"].append("c")
config["log"]["file"] = None
config.setdefault("cache", {})["size"] = 10
print(config)
print(config["db"]["hosts"][-1], config["log"].get("missing", {}).get("deep", "default"), len(config["cache"]))
for section, options in config.items():
    for option, value in sorted(options.items()):
        print(f"{section}.{option} = {value!r}")
shallow = config.copy()
shallow["log"]["level"] = "debug"
shallow["new"] = {}
print(config["log"], "new" in config)
print({"a": {"b": 1}} == {"a": {"b": 1.0}}, {"a": {"b": 1}} == {"a": {"b": 2}}, {} == [], {1: 2} != {1: 2})
graph: dict[str, list[str]] = {"a": ["b", "c"], "b": ["c"], "c": []}
print({node: len(edges) for node, edges in graph.items()}, sum(len(e) for e in graph.values()))
try:
    print(config["db"]["nothing"]["deeper"])
except KeyError as error:
    print("KeyError", error)
try:
    print(config["db"]["port"]["deeper"])
except TypeError as error:
    print(error)
try:
    print({1: 2} < {1: 3})  # type: ignore
except TypeError as error:
    print(error)
