from typing import Any

Store = dict[str, Any]


def put(store: Store, key: str, value: Any) -> None:
    store[key] = value


def get(store: Store, key: str, default: Any = "nothing") -> Any:
    return store.get(key, default)


def size(store: Store) -> int:
    return len(store)
