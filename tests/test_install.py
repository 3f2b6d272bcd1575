"""The set-up, which runs with any Python 3 and nothing installed."""

import ast
import os
import shutil
import sys
from pathlib import Path

import pytest

from bot import install

SOURCE = Path(install.__file__).read_text(encoding="utf-8")
NOBODY = 65_534


@pytest.fixture
def clone(tmp_path, monkeypatch):
    for name in ("uv.lock", "pyproject.toml", ".python-version"):
        shutil.copy(Path(install.ROOT) / name, tmp_path)
    monkeypatch.setattr(install, "ROOT", str(tmp_path))
    monkeypatch.setattr(install, "VENV", str(tmp_path / ".venv"))
    monkeypatch.setattr(install, "STAMP", str(tmp_path / ".venv" / ".installed-from"))
    return tmp_path


@pytest.fixture
def unprivileged():
    """Be somebody without rights where the test runs as root."""
    is_root = os.getuid() == 0
    if is_root:
        os.setreuid(NOBODY, -1)
    yield
    if is_root:
        os.setreuid(0, -1)


def test_it_is_written_in_what_every_python_3_can_read():
    assert ast.parse(SOURCE, feature_version=(3, 6))


def test_it_imports_the_standard_library_alone():
    imported = {
        alias.name.split(".")[0]
        for node in ast.walk(ast.parse(SOURCE))
        if isinstance(node, (ast.Import, ast.ImportFrom))
        for alias in (node.names if isinstance(node, ast.Import) else [ast.alias(node.module)])
    }

    assert imported <= set(sys.stdlib_module_names)


def test_without_permission_to_write_it_says_so_in_one_line(clone, unprivileged, capsys):
    clone.chmod(0o555)

    code = install.main()

    said = capsys.readouterr().err
    assert code == 1
    assert said.count("\n") == 1
    assert f"no permission to write in {clone}" in said


def test_what_is_installed_already_is_not_installed_again(clone, capsys):
    python = clone / ".venv" / "bin" / "python"
    python.parent.mkdir(parents=True)
    python.touch()
    Path(install.STAMP).write_text(install._wanted(), encoding="utf-8")

    assert install.main() == 0
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize("name", ["uv.lock", "pyproject.toml", ".python-version"])
def test_another_lock_or_another_python_is_installed_anew(clone, name):
    before = install._wanted()

    (clone / name).write_text("noe annet", encoding="utf-8")

    assert install._wanted() != before
