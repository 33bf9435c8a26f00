"""kukri.build without the compiler: which modules it finds, what it says is wrong."""
from __future__ import annotations

from pathlib import Path

import pytest
from setuptools import Distribution

from kukri.build import KukriExtension, finalize_distribution, kukrify, module_name


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with a package in src, and one module beside it; the current folder."""
    for name in ("src/pkg/__init__.py", "src/pkg/fast.py", "src/pkg/inner/__init__.py", "src/pkg/inner/a.py", "flat.py"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x = 1\n")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def names(modules: list[str], **options: list[str]) -> list[str]:
    return sorted(e.name for e in kukrify(modules, **options))


def test_names_of_modules(project: Path) -> None:
    assert module_name(Path("src/pkg/inner/a.py")) == "pkg.inner.a"
    assert module_name(Path("src/pkg/__init__.py")) == "pkg"
    assert module_name(Path("flat.py")) == "flat"


def test_modules_by_name_file_and_pattern(project: Path) -> None:
    assert names(["pkg.fast"]) == ["pkg.fast"]
    assert names(["flat.py", "pkg.inner.a"]) == ["flat", "pkg.inner.a"]
    assert names(["src/pkg/**/*.py"], exclude=["*__init__.py"]) == ["pkg.fast", "pkg.inner.a"]
    assert names(["src/pkg/**/*.py"], exclude=["pkg.inner*"]) == ["pkg", "pkg.fast"]


def test_what_does_not_exist(project: Path) -> None:
    with pytest.raises(ValueError, match="nothing"):
        kukrify(["pkg.nothing"])


def test_pyproject(project: Path) -> None:
    Path("pyproject.toml").write_text('[tool.kukri]\nmodules = ["pkg.fast"]\nopt-level = 1\n')
    distribution = Distribution()
    finalize_distribution(distribution)
    (extension,) = distribution.ext_modules
    assert isinstance(extension, KukriExtension)
    assert (extension.name, extension.opt_level) == ("pkg.fast", 1)
    assert "build_ext" in distribution.cmdclass


@pytest.mark.parametrize("text", ['modules = "pkg.fast"', 'modules = ["pkg.fast"]\nopt-level = 9', "modules = [1]"])
def test_wrong_values(project: Path, text: str) -> None:
    Path("pyproject.toml").write_text("[tool.kukri]\n" + text + "\n")
    with pytest.raises(ValueError):
        finalize_distribution(Distribution())


def test_other_projects_are_left_alone(project: Path) -> None:
    distribution = Distribution()
    finalize_distribution(distribution)
    assert "build_ext" not in distribution.cmdclass
