"""Each folder here has lib.py, compiled as an extension module, and use.py, which imports it: with the compiled module it must
print what it prints with the source, end with the same status, and report the same errors."""
import os
import shutil
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent
KUKRI = os.environ.get("KUKRI", str(HERE.parent.parent / "build/kukri"))
PYTHON = os.environ.get("PYTHON", "/usr/bin/python3.11")
WORK = Path(os.environ.get("WORK", "/tmp/kukri-ext-tests"))


def run(folder: Path, *extra: str) -> tuple[str, str, int]:
    environment = {k: v for k, v in os.environ.items() if not k.startswith("PYTHON")} | dict(e.split("=") for e in extra)
    result = subprocess.run([PYTHON, "use.py"], cwd=folder, capture_output=True, text=True, timeout=120, env=environment,
                            stdin=subprocess.DEVNULL)
    return result.stdout, result.stderr, result.returncode


def differences(expected: str, actual: str) -> list[str]:
    pairs = zip(expected.splitlines() + ["(end)"] * 9, actual.splitlines() + ["(end)"] * 9)
    return [f"    - {a[:300]}\n    + {b[:300]}" for a, b in pairs if a != b][:4]


def check(name: str) -> bool:
    folder = WORK / name
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(HERE / name, folder)
    expected = run(folder)
    built = subprocess.run([KUKRI, "build", "--ext", "lib.py"], cwd=folder, capture_output=True, text=True)
    if built.returncode:
        print(f"FAIL {name}: {built.stderr}")
        return False
    ok = True
    for stress in ((), ("KUKRI_GC_STRESS=31",)):
        actual = run(folder, *stress)
        if actual != expected:
            print(f"FAIL {name} {stress}: status {expected[2]}, got {actual[2]}")
            print("\n".join(differences(expected[0], actual[0]) + differences(expected[1], actual[1])))
            ok = False
    return ok


def main() -> int:
    chosen = sys.argv[1:] or sorted(p.parent.name for p in HERE.glob("*/use.py"))
    results = [check(name) for name in chosen]
    print(f"{sum(results)} passed, {len(results) - sum(results)} failed")
    return 0 if all(results) else 1


sys.exit(main())
