"""`python -m bot run`: checks what must be there, trains if needed, and serves."""

import asyncio
import socket
import subprocess
import sys
import time

import uvicorn

from bot.calls.faults import CallFileError
from bot.gateway.packing import SERVED
from bot.settings import Settings, SettingsError, settings_from
from bot.training import MODEL, TrainingError, is_current, train

WILDCARDS = ("0.0.0.0", "::")


class CannotStartError(Exception):
    """Something the assistant needs is not there; the text says what to do."""


def run() -> int:
    """Serve until stopped; 1 with one line where that is not possible."""
    try:
        settings = settings_from()
        _check_port(settings)
        _check_data(settings)
        _check_pages()
        _train_beside()
        _say("[3/3] starting ...")
        asyncio.run(_serve(settings))
    except (CannotStartError, SettingsError, CallFileError) as error:
        print(error, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 0
    return 0


def trained() -> bool:
    """Train if the model does not match; False where it could not be trained."""
    if is_current():
        return True
    _say("[2/3] training (about a minute) ...")
    started = time.monotonic()
    try:
        train()
    except TrainingError:
        print("The model could not be trained; the lines above say why.", file=sys.stderr)
        return False
    _say(f"[2/3] trained in {time.monotonic() - started:.0f} s")
    return True


def _train_beside() -> None:
    # In a process of its own: what training takes of memory is given back.
    if not is_current() and subprocess.call([sys.executable, "-W", "ignore", "-m", "bot", "train"]) != 0:
        raise CannotStartError("The assistant cannot start without its model.")


def _check_port(settings: Settings) -> None:
    family = socket.AF_INET6 if ":" in settings.host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((settings.host, settings.port))
        except OSError as error:
            raise CannotStartError(
                f"Port {settings.port} on {settings.host} cannot be used ({error.strerror}). "
                f"Stop what uses it, or choose another: TILSKUDD_PORT={settings.port + 1} make run"
            ) from error


def _check_data(settings: Settings) -> None:
    probe = settings.data / ".writable"
    try:
        settings.data.mkdir(parents=True, exist_ok=True)
        probe.write_text("", encoding="utf-8")
        probe.unlink()
    except OSError as error:
        raise CannotStartError(
            f"Cannot write in {settings.data.resolve()} ({error.strerror}). "
            "Give write permission or room there, or choose another folder: TILSKUDD_DATA=/path make run"
        ) from error


def _check_pages() -> None:
    if not SERVED.is_dir():
        raise CannotStartError("The pages are not built. Build them: make install")


async def _serve(settings: Settings) -> None:
    # Importing Rasa takes seconds; what can be refused has been refused by now.
    from bot.bootstrap import application

    app = application(settings, settings.model or MODEL)
    # uvicorn's websockets implementation needs a newer library than Rasa allows, and nothing here speaks WebSocket.
    config = uvicorn.Config(app, settings.host, settings.port, ws="none", log_level="warning", access_log=False)
    server = uvicorn.Server(config)
    announcing = asyncio.create_task(_announce(app.state.gateway.runner.started, settings))
    try:
        await server.serve()
    finally:
        announcing.cancel()


async def _announce(started: asyncio.Event, settings: Settings) -> None:
    await started.wait()
    host = "127.0.0.1" if settings.host in WILDCARDS else settings.host
    _say(f"Tilskuddsveilederen is at http://{host}:{settings.port}  (stop with Ctrl-C)")


def _say(line: str) -> None:
    print(line, flush=True)
