"""What a letter says, part by part, before it is given a form: the sentences of letters.yml, filled in."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from bot.mail.cleaning import clean_line, clean_text
from bot.mail.errors import UnwritableLetterError
from bot.scheme.letter import APPLICANT_WROTE, LETTER_KINDS, NEW_CASE, Letter
from bot.scheme.wording import LANGUAGES, Wording
from bot.wording import day

FILE = Path(__file__).with_name("letters.yml")
QUOTE, LINK, SOURCE = "quote", "link", "source"


@dataclass(frozen=True)
class Paragraph:
    """A paragraph; `address` makes it a link with the text as its label, `is_quoted` somebody else's words."""

    text: str
    address: str | None = None
    is_quoted: bool = False

    @property
    def blocks(self) -> Sequence[Sequence[str]]:
        """The lines of the text, in the blocks that blank lines part."""
        return [block.split("\n") for block in self.text.split("\n\n")]


@dataclass(frozen=True)
class Outline:
    """Everything a reader sees of a letter."""

    subject: str
    sender: str
    paragraphs: Sequence[Paragraph]


def outline(letter: Letter, takes_replies: bool) -> Outline:
    """Fill in a letter's sentences; raises UnwritableLetterError where its data does not suffice."""
    if letter.kind not in LETTER_KINDS or letter.language not in LANGUAGES:
        raise UnwritableLetterError(letter.kind)
    try:
        return _Filling(letter, takes_replies).outline()
    except (KeyError, ValueError):
        raise UnwritableLetterError(letter.kind) from None


@cache
def texts() -> Mapping[str, Any]:
    """Read letters.yml, once."""
    read: Mapping[str, Any] = yaml.safe_load(FILE.read_text(encoding="utf-8"))
    return read


class _Filling:
    """One letter's sentences with its values; raises KeyError where one lacks."""

    def __init__(self, letter: Letter, takes_replies: bool) -> None:
        self._letter = letter
        self._values = _values(letter) | ({"takes_replies": "yes"} if takes_replies else {})

    def outline(self) -> Outline:
        subject = self._sentence(texts()[self._letter.kind]["subject"])
        paragraphs = [each for part in _parts(self._letter.kind) for each in self._paragraphs(part)]
        return Outline(subject, self._sentence(texts()["sender"]), paragraphs)

    def _paragraphs(self, part: Any) -> Iterator[Paragraph]:
        if part == QUOTE:
            yield from self._quote()
        elif SOURCE in part:
            yield from self._sources(part[SOURCE])
        elif self._is_told(part):
            yield Paragraph(self._sentence(part.get(LINK, part)), self._values["link"] if LINK in part else None)

    def _quote(self) -> Iterator[Paragraph]:
        if "text" in self._values:
            yield Paragraph(self._values["text"], is_quoted=True)

    def _sources(self, sentence: Mapping[str, str]) -> Iterator[Paragraph]:
        for citation in self._letter.data.get("citations", ()):
            place = {name: clean_line(citation[name]) for name in ("circular", "section")}
            yield Paragraph(self._sentence(sentence, **place), citation.get("url"))

    def _is_told(self, part: Mapping[str, Any]) -> bool:
        needed = part.get("when", LINK if LINK in part else None)
        return (needed is None or needed in self._values) and part.get("unless") not in self._values

    def _sentence(self, sentence: Mapping[str, str], **values: str) -> str:
        wording = Wording(sentence["nb"], sentence["nn"], sentence.get("en"))
        return wording.in_language(self._letter.language).format_map({**self._values, **values})


def _parts(kind: str) -> Sequence[Any]:
    own: Sequence[Any] = texts()[kind]["parts"]
    return own if kind in (NEW_CASE, APPLICANT_WROTE) else [*own, *texts()["closing"]["parts"]]


def _values(letter: Letter) -> dict[str, str]:
    given = {name: value for name, value in letter.data.items() if value and isinstance(value, str)}
    values = {name: clean_line(value) for name, value in given.items()}
    if "text" in given:
        values["text"] = clean_text(given["text"])
    if "body" in given:
        values["body"] = texts()["bodies"].get(given["body"], values["body"])
    if "expected" in given:
        values["expected"] = day(date.fromisoformat(given["expected"]), letter.language)
    return values
