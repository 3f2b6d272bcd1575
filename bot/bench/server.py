"""A server of its own for the measurements: the same command an operator runs."""

import os
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx

LONGEST_START_SECONDS = 180


@dataclass(frozen=True)
class Server:
    """A running assistant: its address, its process, when it was started (monotonic seconds), and its data's folder."""

    address: str
    pid: int
    started: float
    folder: str

    def resident_megabytes(self) -> float:
        """Read how much memory the process holds now."""
        status = Path(f"/proc/{self.pid}/status").read_text(encoding="utf-8")
        kilobytes = next(line.split()[1] for line in status.splitlines() if line.startswith("VmRSS"))
        return int(kilobytes) / 1024


@contextmanager
def served() -> Iterator[Server]:
    """Start the assistant with an empty store on a free port, and stop it afterwards."""
    with tempfile.TemporaryDirectory() as folder:
        port = _free_port()
        environment = {**os.environ, "TILSKUDD_PORT": str(port), "TILSKUDD_DATA": folder}
        started = time.monotonic()
        process = subprocess.Popen(
            [sys.executable, "-W", "ignore", "-m", "bot", "run"],
            env=environment,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        server = Server(f"http://127.0.0.1:{port}", process.pid, started, folder)
        try:
            _wait(server)
            yield server
        finally:
            process.terminate()
            process.wait(20)


def _free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


def _wait(server: Server) -> None:
    while time.monotonic() - server.started < LONGEST_START_SECONDS:
        try:
            if httpx.get(f"{server.address}/health/ready").status_code == httpx.codes.OK:
                return
        except httpx.TransportError:
            pass
        time.sleep(0.05)
    raise TimeoutError("the assistant did not get ready")
