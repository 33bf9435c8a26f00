"""_posixsubprocess: starts a process for subprocess. The C stands in runtime/posixsubprocess_module.c."""


def fork_exec(*args: Any) -> i64: ...
