"""Starting where something is in the way: one line that says what to do, and no traceback."""

import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


def started(**settings):
    environment = {**os.environ, **{f"TILSKUDD_{name.upper()}": str(value) for name, value in settings.items()}}
    command = [sys.executable, "-m", "bot", "run"]
    return subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=60, check=False)


@pytest.fixture
def busy_port():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        yield taken.getsockname()[1]


@pytest.fixture
def free_port():
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    return port


def test_a_port_that_is_taken_is_told_in_one_line(busy_port, tmp_path):
    run = started(port=busy_port, data=tmp_path)

    assert (run.returncode, run.stdout) == (1, "")
    assert run.stderr.count("\n") == 1
    assert f"Port {busy_port} on 127.0.0.1 cannot be used" in run.stderr
    assert "TILSKUDD_PORT=" in run.stderr


def test_a_folder_that_cannot_be_written_in_is_told_in_one_line(free_port, tmp_path):
    in_the_way = tmp_path / "file"
    in_the_way.touch()

    run = started(port=free_port, data=in_the_way / "var")

    assert (run.returncode, run.stdout) == (1, "")
    assert run.stderr.count("\n") == 1
    assert f"Cannot write in {in_the_way / 'var'}" in run.stderr


def test_a_setting_that_cannot_be_used_is_told_in_one_line(tmp_path):
    run = started(port="mange", data=tmp_path)

    assert (run.returncode, run.stdout) == (1, "")
    assert run.stderr == "TILSKUDD_PORT must be a whole number from 1 to 65535, not 'mange'\n"
