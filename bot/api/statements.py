"""What an adviser's answer can cite: everything a call says with a place in its circular, searched by its words."""

from collections.abc import Iterator

from bot.api.shapes import Json, citation_json
from bot.scheme.call import Call, Statement
from bot.scheme.case_list import folded
from bot.scheme.conditions import Condition

MOST = 50


def statements_json(call: Call, words: str, language: str) -> Json:
    """Write the statements and conditions in which every word is found, the call's own order first."""
    wanted = folded(words).split()
    found = [each for each in _citable(call, language) if all(word in _searched(each) for word in wanted)]
    return {"statements": found[:MOST]}


def _citable(call: Call, language: str) -> Iterator[Json]:
    told: tuple[Statement | Condition, ...] = (*call.statements, *call.conditions)
    seen: set[str] = set()
    for each in told:
        if each.citation is not None and each.citation.statement not in seen:
            seen.add(each.citation.statement)
            yield _statement(each, language)


def _statement(each: Statement | Condition, language: str) -> Json:
    assert each.citation is not None
    title = each.title if isinstance(each, Statement) else None
    return {
        "id": each.citation.statement,
        "title": title.in_language(language) if title else each.citation.section,
        "text": each.text.in_language(language),
        "citation": citation_json(each.citation),
    }


def _searched(statement: Json) -> str:
    citation = statement["citation"]
    return folded(" ".join((statement["title"], statement["text"], statement["id"], citation["section"])))
