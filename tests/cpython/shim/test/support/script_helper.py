"""test.support.script_helper: a compiled program has no Python that it could start."""

import unittest


def assert_python_ok(*args, **env_vars):
    raise unittest.SkipTest("subprocess")


assert_python_failure = run_python_until_end = spawn_python = kill_python = make_script = assert_python_ok


def interpreter_requires_environment():
    return False
