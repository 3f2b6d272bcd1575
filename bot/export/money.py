"""The money by year and source: a figure, and beside it the same amounts as text."""

from collections.abc import Iterator, Mapping

from bot.export.outline import Bar, Figure, Section, Table
from bot.export.papers import DraftPapers
from bot.scheme.amounts import project_years
from bot.scheme.budget import Budget, budget_of, yearly_budgets
from bot.wording import kroner, listed, number

SOURCES = ("applied", "own", "other")
Amounts = tuple[int | None, ...]


def money(papers: DraftPapers) -> Iterator[Section]:
    """Give the figure with its table, where there is any money to show; an amount that is missing is no zero."""
    rows = _rows(papers)
    if not any(any(amounts) for amounts in rows.values()):
        return
    by_year = len(rows) > 1
    yield Section(
        papers.say("money_by_year" if by_year else "money_by_source"),
        level=2,
        paragraphs=tuple(_remarks(papers, rows)),
        figure=_figure(papers, rows),
        table=_table(papers, rows),
    )


def _rows(papers: DraftPapers) -> dict[str, Amounts]:
    """Give the amounts from each source by year, or for the whole project where they are not all split by year."""
    years = yearly_budgets(papers.call, papers.draft)
    if years and all(budget.is_split for budget in years.values()):
        return {str(year): _amounts(budget) for year, budget in years.items()}
    only = project_years(papers.call, papers.draft)
    label = str(only.first) if only.count == 1 else papers.say("money_whole_project")
    return {label: _amounts(budget_of(papers.call, papers.draft))}


def _amounts(budget: Budget) -> Amounts:
    return budget.applied, budget.own, budget.other


def _remarks(papers: DraftPapers, rows: Mapping[str, Amounts]) -> Iterator[str]:
    if len(rows) == 1 and len(yearly_budgets(papers.call, papers.draft)) > 1:
        yield papers.say("money_not_by_year")
    if any(None in amounts for amounts in rows.values()):
        yield papers.say("money_missing")


def _figure(papers: DraftPapers, rows: Mapping[str, Amounts]) -> Figure:
    bars = tuple(_bar(papers, label, amounts) for label, amounts in rows.items())
    told = " ".join(_told(papers, label, amounts) for label, amounts in rows.items())
    return Figure(papers.say("money_figure", bars=told), _sources(papers), bars)


def _bar(papers: DraftPapers, label: str, amounts: Amounts) -> Bar:
    parts = tuple(amount or 0 for amount in amounts)
    shown = tuple(number(part, papers.language) for part in parts)
    return Bar(label, parts, shown, number(sum(parts), papers.language))


def _told(papers: DraftPapers, label: str, amounts: Amounts) -> str:
    named = [
        papers.say("money_part", source=source, amount=_shown(papers, amount))
        for source, amount in zip(_sources(papers), amounts, strict=True)
    ]
    return papers.say("money_bar", label=label, parts=listed(named, papers.language))


def _shown(papers: DraftPapers, amount: int | None) -> str:
    return papers.say("money_no_amount") if amount is None else kroner(amount, papers.language)


def _table(papers: DraftPapers, rows: Mapping[str, Amounts]) -> Table:
    header = (papers.say("money_year"), *_sources(papers), papers.say("total"))
    cells = [_cells(papers, label, amounts) for label, amounts in rows.items()]
    if len(rows) > 1:
        columns = zip(*rows.values(), strict=True)
        totals = tuple(None if set(column) == {None} else sum(each or 0 for each in column) for column in columns)
        cells.append(_cells(papers, papers.say("total"), totals))
    last = (len(cells) - 1,) if len(rows) > 1 else ()
    return Table(header, tuple(cells), (19, 21, 17, 26, 17), numbers=(1, 2, 3, 4), totals=last)


def _cells(papers: DraftPapers, label: str, amounts: Amounts) -> tuple[str, ...]:
    shown = (
        papers.say("amount_missing") if amount is None else number(amount, papers.language)
        for amount in (*amounts, sum(amount or 0 for amount in amounts))
    )
    return label, *shown


def _sources(papers: DraftPapers) -> tuple[str, ...]:
    return tuple(papers.say(f"money_{source}") for source in SOURCES)
