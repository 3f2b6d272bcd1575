"""The JSON shapes that several answers share."""

from collections.abc import Mapping
from dataclasses import asdict
from decimal import Decimal
from typing import Any

from bot.scheme.citation import Citation
from bot.scheme.conditions import Finding
from bot.scheme.draft import DraftStatus
from bot.scheme.wording import Wording

Json = dict[str, Any]


def citation_json(citation: Citation | None) -> Json | None:
    """Write a citation."""
    return None if citation is None else asdict(citation)


def finding_json(finding: Finding, language: str) -> Json:
    """Write how a condition stands; the remedy only where it is broken."""
    condition = finding.condition
    written: Json = {
        "condition": condition.id,
        "kind": condition.kind,
        "status": finding.status.value,
        "text": condition.text.in_language(language),
        "citation": citation_json(condition.citation),
    }
    if finding.status.value == "unmet" and condition.remedy:
        written["remedy"] = condition.remedy.in_language(language)
    return written


def status_json(status: DraftStatus) -> Json:
    """Write how far a draft has come; who and when only where a person has said so."""
    at = None if status.at is None else status.at.isoformat(timespec="seconds")
    return optional({"status": status.state, "by": status.by, "at": at})


def amount_json(amount: Decimal | None) -> str | None:
    """Write kroner with two decimals; None stays None."""
    return None if amount is None else f"{amount:.2f}"


def optional(values: Mapping[str, Any]) -> Json:
    """Leave out what is not there."""
    return {name: value for name, value in values.items() if value is not None}


def said(wording: Wording | None, language: str) -> str | None:
    """Give a text in a language; None stays None."""
    return None if wording is None else wording.in_language(language)
