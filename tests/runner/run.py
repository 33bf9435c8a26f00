"""run.py - run the tests. `run.py --help` lists the options; DESIGN of the suites: programs.py, suites.py.

    run.py                       every program once, one in five in each other mode, all other suites
    run.py --matrix              every program in every mode
    run.py int_ 'samples/*'      only tests whose name contains (or, with * or ?, matches) a pattern
    run.py --modes=O2,gc dict    these modes, each for every matching program
    run.py --bless golden        rewrite the golden files

The last line is `N passed, N failed`; the exit status is 1 if any failed.
"""
from __future__ import annotations

import argparse
import fnmatch
import os
import sys
import time
from pathlib import Path

import programs
import suites
from harness import ROOT, Settings, Test, run_tests

SUITES = ["programs", "errors", "golden", "unit", "scripts", "cpython"]


def parse_arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Run Kukri's tests.", usage="run.py [options] [PATTERN...]")
    parser.add_argument("patterns", nargs="*", help="run tests whose name contains or matches one of these")
    parser.add_argument("--build", default=os.environ.get("B", "build"), help="the build folder (build)")
    parser.add_argument("--kukri", help="the compiler under test (BUILD/kukri)")
    parser.add_argument("--modes", help="comma-separated: " + " ".join(programs.MODES))
    parser.add_argument("--suites", default=",".join(SUITES), help="comma-separated: " + " ".join(SUITES))
    parser.add_argument("--matrix", action="store_true", help="all programs in all modes")
    parser.add_argument("--seed", type=int, default=1, help="of the choice of programs in the other modes (1)")
    parser.add_argument("--jobs", "-j", type=int, default=2, help="tests at a time (2)")
    parser.add_argument("--bless", action="store_true", help="rewrite the golden files instead of comparing")
    parser.add_argument("--list", action="store_true", help="print the names and stop")
    return parser.parse_args()


def is_wanted(name: str, patterns: list[str]) -> bool:
    return not patterns or any(pattern in name or fnmatch.fnmatch(name, pattern) for pattern in patterns)


def collect(options: argparse.Namespace, settings: Settings) -> list[Test]:
    """All tests asked for, the slow ones first so that no job waits for a last long one."""
    if options.bless:
        return suites.golden_tests(settings, bless=True)
    chosen = options.suites.split(",")
    modes = options.modes.split(",") if options.modes else list(programs.MODES)
    every = 1 if options.matrix or options.modes or options.patterns else 5
    tests: list[Test] = []
    if "scripts" in chosen:
        tests += suites.script_tests(settings)
    if "cpython" in chosen:
        tests += suites.cpython_tests(settings, every)
    if "programs" in chosen:
        tests += programs.make_tests(programs.find_programs(ROOT), modes, settings, every)
    if "unit" in chosen:
        tests += suites.unit_tests(settings)
    if "errors" in chosen:
        tests += suites.error_tests(settings)
    if "golden" in chosen:
        tests += suites.golden_tests(settings, bless=False)
    return tests


def main() -> int:
    options = parse_arguments()
    build = (ROOT / options.build).resolve()
    kukri = Path(options.kukri).resolve() if options.kukri else build / "kukri"
    settings = Settings(build=build, kukri=kukri, seed=options.seed, jobs=options.jobs, everything=options.matrix)
    tests = [test for test in collect(options, settings) if is_wanted(test.name, options.patterns)]
    if options.list:
        print("\n".join(test.name for test in tests))
        return 0
    if not kukri.exists():
        sys.exit(f"{kukri} does not exist; run make first")
    started = time.monotonic()
    passed, failed = run_tests(tests, settings)
    print(f"{len(tests)} tests in {time.monotonic() - started:.0f} s, seed {options.seed}")
    if any("[gc]" in test.name for test in tests):
        print(f"{settings.counters.get('collections', 0)} collections forced")
        failed += settings.counters.get("collections", 0) == 0
    passed += settings.counters.get("passed", 0)
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
