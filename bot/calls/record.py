"""A mapping of a call file, taken key by key; what nobody takes is refused by name."""

from typing import TypeVar

from bot.calls.faults import FaultList
from bot.calls.kinds import Kind, Misfit
from bot.calls.located import Located

T = TypeVar("T")


class Record:
    """One mapping; `path` leads to it from the top of the file, as in statements[own_contribution].text."""

    def __init__(self, path: str, located: Located, faults: FaultList) -> None:
        self.path = path
        self.line = located.line
        self._faults = faults
        self._is_mapping = isinstance(located.value, dict)
        self._entries: dict[str, Located] = located.value if self._is_mapping else {}
        self._taken: set[str] = set()
        self._children: list[Record] = []
        if not self._is_mapping:
            self.fault("this must be a mapping of keys to values")

    def fault(self, reason: str, key: str | None = None) -> None:
        """Note a fault of the record, or of one of its entries."""
        where = ".".join(part for part in (self.path, key) if part)
        self._faults.add(self.line_of(key), f"{where}: {reason}" if where else reason)

    def line_of(self, key: str | None) -> int:
        """Give the line an entry stands on; the record's own where it has no such entry."""
        return self._entries[key].line if key in self._entries else self.line

    def has(self, key: str) -> bool:
        """Say whether the entry is there, whatever its value."""
        return key in self._entries

    def need(self, key: str, kind: Kind[T]) -> T:
        """Take a value that must be there."""
        found = self._required(key)
        return kind.instead if found is None else self._converted(found, key, kind)

    def may(self, key: str, kind: Kind[T]) -> T | None:
        """Take a value that may be left out."""
        found = self._take(key)
        return None if found is None else self._converted(found, key, kind)

    def given(self, key: str, kind: Kind[T], default: T) -> T:
        """Take a value that is the default where it is left out."""
        found = self._take(key)
        return default if found is None else self._converted(found, key, kind)

    def each(self, key: str, kind: Kind[T]) -> tuple[T, ...]:
        """Take a list of values; empty where it is left out."""
        return tuple(self._converted(item, key, kind) for item in self._items(key))

    def some(self, key: str, kind: Kind[T]) -> tuple[T, ...]:
        """Take a list that must have at least one value."""
        found = self.each(key, kind)
        if not found and self._is_mapping:
            self.fault("the list is missing or empty", key)
        return found

    def record(self, key: str) -> "Record | None":
        """Take a mapping that must be there."""
        found = self._required(key)
        return None if found is None else self._child(key, found)

    def may_record(self, key: str) -> "Record | None":
        """Take a mapping that may be left out."""
        found = self._take(key)
        return None if found is None else self._child(key, found)

    def records(self, key: str) -> tuple["Record", ...]:
        """Take a list of mappings; empty where it is left out."""
        items = self._items(key)
        return tuple(self._child(f"{key}[{_name(item, place)}]", item) for place, item in enumerate(items, start=1))

    def refuse_unknown_keys(self) -> None:
        """Note every key that nobody has taken, here and in the mappings below."""
        for key in self._entries.keys() - self._taken:
            self.fault("the key is unknown here", key)
        for child in self._children:
            child.refuse_unknown_keys()

    def _take(self, key: str) -> Located | None:
        self._taken.add(key)
        return self._entries.get(key)

    def _required(self, key: str) -> Located | None:
        found = self._take(key)
        if found is None and self._is_mapping:
            self.fault(f"{key} is missing")
        return found

    def _items(self, key: str) -> tuple[Located, ...]:
        found = self._take(key)
        if found is None or isinstance(found.value, tuple):
            return () if found is None else found.value
        self.fault("this must be a list", key)
        return ()

    def _child(self, step: str, located: Located) -> "Record":
        child = Record(f"{self.path}.{step}" if self.path else step, located, self._faults)
        self._children.append(child)
        return child

    def _converted(self, located: Located, key: str, kind: Kind[T]) -> T:
        try:
            return kind.take(located.value)
        except Misfit as misfit:
            where = f"{self.path}.{key}" if self.path else key
            self._faults.add(located.line, f"{where}: {misfit}")
            return kind.instead


def _name(item: Located, place: int) -> str:
    """Name an item of a list by its id or number, or else by its place."""
    entries = item.value if isinstance(item.value, dict) else {}
    for key in ("id", "number"):
        if key in entries and isinstance(entries[key].value, str | int):
            return str(entries[key].value)
    return str(place)
