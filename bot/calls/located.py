"""YAML that remembers where each value stands."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from bot.calls.faults import FaultList

BLOCK_STYLES = ("|", ">")
TEXT_TAG = "tag:yaml.org,2002:str"


@dataclass(frozen=True)
class Located:
    """A scalar, a tuple of Located or a dict of Located; an entry of a mapping stands on the line of its key."""

    value: Any
    line: int


def load(path: Path, faults: FaultList) -> Located:
    """Read a file; raises CallFileError where it is no YAML at all."""
    root = _compose(path, faults)
    if root is None:
        faults.add(1, "the file is empty")
    faults.refuse()
    return Located(_Converter(faults).value(root), _line(root))


def _compose(path: Path, faults: FaultList) -> Any:
    try:
        return yaml.compose(path.read_bytes(), Loader=yaml.CSafeLoader)
    except OSError as error:
        faults.add(1, f"the file cannot be read: {error.strerror}")
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        faults.add(mark.line + 1 if mark else 1, f"this is no YAML: {error.problem or error.context}")
    except yaml.YAMLError as error:
        faults.add(1, f"this is no YAML: {error}")
    return None


def _line(node: Any) -> int:
    return int(node.start_mark.line) + 1


class _Converter:
    """Turns nodes into values; a node that is used again by an alias is converted once."""

    def __init__(self, faults: FaultList) -> None:
        self._faults = faults
        self._scalars = yaml.constructor.SafeConstructor()
        self._done: dict[int, Any] = {}

    def value(self, node: Any) -> Any:
        key = id(node)
        if key not in self._done:
            # An alias inside its own anchor finds this placeholder instead of recursing for ever.
            self._done[key] = None
            self._done[key] = self._convert(node)
        return self._done[key]

    def _convert(self, node: Any) -> Any:
        if isinstance(node, yaml.MappingNode):
            return self._mapping(node)
        if isinstance(node, yaml.SequenceNode):
            return tuple(Located(self.value(item), _line(item)) for item in node.value)
        return self._scalar(node)

    def _mapping(self, node: yaml.MappingNode) -> dict[str, Located]:
        entries: dict[str, Located] = {}
        for key_node, value_node in node.value:
            line = _line(key_node)
            key = key_node.value if isinstance(key_node, yaml.ScalarNode) else "a list or mapping"
            if key in entries:
                self._faults.add(line, f"the key {key} stands twice, first in line {entries[key].line}")
            else:
                entries[key] = Located(self.value(value_node), line)
        return entries

    def _scalar(self, node: yaml.ScalarNode) -> Any:
        if node.tag == TEXT_TAG:
            text = str(node.value)
            return text.removesuffix("\n") if node.style in BLOCK_STYLES else text
        try:
            return self._scalars.construct_object(node)  # type: ignore[no-untyped-call, unused-ignore]
        except yaml.YAMLError:
            self._faults.add(_line(node), f"the tag {node.tag} is unknown")
        except ValueError:
            # YAML takes 2023-02-30 for a date; left as text, it is refused by whoever wants a date of it.
            pass
        return str(node.value)
