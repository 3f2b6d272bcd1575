"""The stipend calculation: a line for each group, totals that add up, steps and assumptions."""

from collections.abc import Iterator

from bot.export.outline import Section, Table
from bot.export.papers import DraftPapers, StipendSentences
from bot.export.sources import citation_shown, stipend_citation
from bot.scheme.stipend_values import StipendLine, StipendResult
from bot.wording import kroner, number

NO_LEVEL_OF_ITS_OWN = "cap"


def stipends(papers: DraftPapers) -> Iterator[Section]:
    """Give the calculation, or that there is none: the circular has no rule, or the participants are unknown."""
    area = papers.area
    if area is None or area.stipend.rule == "refer":
        return
    if area.stipend.rule == "none":
        yield Section(papers.say("stipends"), paragraphs=(papers.say("no_stipend_rule"),), note=_source(papers))
    elif papers.stipend is None:
        yield Section(papers.say("stipends"), paragraphs=(papers.say("stipends_not_calculated"),), note=_source(papers))
    else:
        yield from _calculation(papers, papers.stipend)


def _calculation(papers: DraftPapers, stipend: StipendSentences) -> Iterator[Section]:
    yield Section(
        papers.say("stipends"),
        paragraphs=_summary(papers, stipend.result),
        table=_table(papers, stipend.result),
        note=_source(papers),
    )
    if stipend.steps:
        yield Section(papers.say("steps"), 2, bullets=stipend.steps)
    if stipend.assumptions:
        yield Section(papers.say("assumptions"), 2, bullets=stipend.assumptions)


def _source(papers: DraftPapers) -> str:
    citation = stipend_citation(papers)
    return "" if citation is None else papers.say("source_note", source=citation_shown(papers, citation))


def _summary(papers: DraftPapers, result: StipendResult) -> tuple[str, ...]:
    grant = kroner(result.grant_max, papers.language)
    if result.range is None:
        return (papers.say("stipend_grant", grant=grant),)
    least, most = (kroner(each, papers.language) for each in (result.range.stipend_min, result.range.stipend_max))
    age = _age_limit(papers)
    return papers.say("stipend_grant", grant=grant), papers.say("stipend_range", least=least, most=most, age=age)


def _table(papers: DraftPapers, result: StipendResult) -> Table:
    rows = [_row(papers, result, line) for line in result.lines]
    rows.append((papers.say("total"), "", *_amounts(papers, result, result)))
    columns = ("grant",) if result.rule == NO_LEVEL_OF_ITS_OWN else ("stipend", "grant", "own")
    header = (papers.say("group"), papers.say("months_each"), *(papers.say(f"column_{key}") for key in columns))
    widths = (44, 18, 38) if len(columns) == 1 else (30, 13, 19, 19, 19)
    return Table(header, tuple(rows), widths, numbers=tuple(range(1, len(header))), totals=(len(rows) - 1,))


def _row(papers: DraftPapers, result: StipendResult, line: StipendLine) -> tuple[str, ...]:
    return _group(papers, result, line), str(line.months), *_amounts(papers, result, line)


def _amounts(papers: DraftPapers, result: StipendResult, of: StipendLine | StipendResult) -> Iterator[str]:
    grant = of.grant if isinstance(of, StipendLine) else of.grant_max
    if result.rule == NO_LEVEL_OF_ITS_OWN:
        yield number(grant, papers.language)
        return
    stipend, own = (of.stipend, of.own) if isinstance(of, StipendLine) else (of.stipend_total, of.own_share)
    for amount in (stipend, grant, own):
        yield papers.say("depends_on_age") if amount is None else number(amount, papers.language)


def _group(papers: DraftPapers, result: StipendResult, line: StipendLine) -> str:
    count = papers.say("one_participant" if line.count == 1 else "participants", count=line.count)
    if result.rule == NO_LEVEL_OF_ITS_OWN:
        return papers.say("group_with_other_benefit", count=count) if line.grant == 0 else count
    return papers.say(f"group_{line.age_group or 'age_unknown'}", count=count, age=_age_limit(papers))


def _age_limit(papers: DraftPapers) -> int | None:
    return None if papers.area is None else papers.area.stipend.young_below_age
