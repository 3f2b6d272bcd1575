"""Who imports whom: the table of the architecture, kept."""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
STANDARD = set(sys.stdlib_module_names)

# What a room may import, besides the standard library, itself and the scheme.
ROOMS = {
    "bot/scheme": set(),
    "bot/calls": {"yaml"},
    "bot/register": {"holidays", "stdnum"},
    "bot/services": set(),
    "bot/store": {"sqlalchemy", "alembic", "bot.services.ports"},
    "bot/wording": {"babel", "yaml"},
    "bot/export": {"bot.wording", "bot.services", "babel", "docx", "icalendar", "typst", "yaml"},
    "bot/nlu": {
        "bot.calls",
        "bot.register",
        "joblib",
        "numpy",
        "rapidfuzz",
        "rasa",
        "scipy",
        "simplemma",
        "sklearn",
        "stdnum",
        "yaml",
    },
    "bot/dialogue": {"bot.calls", "bot.services", "bot.wording", "httpx", "rasa", "rasa_sdk", "yaml"},
    "bot/privacy": set(),
    "bot/api": {
        "bot.bootstrap",
        "bot.dialogue.phrases",
        "bot.dialogue.stipend_wording",
        "bot.export",
        "bot.gateway.asking",
        "bot.gateway.files",
        "bot.gateway.inbox.desk",
        "bot.gateway.ports",
        "bot.services",
        "bot.store.records",
        "bot.wording",
    },
    "bot/access": {"argon2", "authlib", "bot.settings", "bot.settings_readers", "httpx", "joserfc"},
    "bot/gateway": {
        "anyio",
        "bot.access",
        "bot.dialogue.engine",
        "bot.privacy",
        "bot.services",
        "bot.settings",
        "bot.store",
        "bot.wording",
        "itsdangerous",
        "jinja2",
        "python_multipart",
        "sse_starlette",
        "starlette",
        "yaml",
    },
    "bot/mail": {"aiosmtplib", "bot.wording", "jinja2", "yaml"},
    "bot/insights": {
        "bot.bootstrap",
        "bot.calls",
        "bot.register",
        "bot.services",
        "bot.settings",
        "bot.store",
        "sklearn",
        "yaml",
    },
    "bot/bench": {"bot.store", "httpx", "playwright", "sqlalchemy", "yaml"},
    "actions": {"bot.bootstrap", "bot.services", "bot.wording", "rasa_sdk"},
}


def imports_of(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path} imports relatively"
            yield str(node.module)


def is_within(module: str, allowed: str) -> bool:
    return module == allowed or module.startswith(f"{allowed}.")


@pytest.mark.parametrize("room", ROOMS)
def test_a_room_imports_only_what_its_line_allows(room):
    allowed = ROOMS[room] | {room.replace("/", "."), "bot.scheme"}
    modules = [(path, module) for path in (ROOT / room).rglob("*.py") for module in imports_of(path)]

    strangers = [
        f"{path.relative_to(ROOT)}: {module}"
        for path, module in modules
        if module.split(".")[0] not in STANDARD and not any(is_within(module, each) for each in allowed)
    ]

    assert modules
    assert strangers == []


def test_every_room_has_a_line():
    rooms = {f"bot/{path.parent.name}" for path in (ROOT / "bot").glob("*/__init__.py")} | {"actions"}

    assert rooms == set(ROOMS)
