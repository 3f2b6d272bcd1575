"""Every action, made with the services it asks."""

import importlib
import pkgutil
from collections.abc import Iterator
from typing import Any

import actions
from actions.base import SchemeAction
from bot.bootstrap import Services


def all_actions(services: Services) -> list[SchemeAction]:
    """Make one of each action in this package."""
    for module in pkgutil.iter_modules(actions.__path__):
        importlib.import_module(f"actions.{module.name}")
    return [action(services) for action in _subclasses(SchemeAction)]


def _subclasses(base: Any) -> Iterator[type[SchemeAction]]:
    for each in base.__subclasses__():
        yield each
        yield from _subclasses(each)
