"""The budget: costs and financing by year, with sums that are computed, where an empty line is missing and not zero."""

from collections.abc import Iterator, Sequence

from bot.export.outline import Section, Table
from bot.export.papers import DraftPapers
from bot.export.sources import MULTI_YEAR_TOPIC, citation_shown, is_multi_year, stated
from bot.scheme.amounts import Amount, by_year, project_years, total
from bot.scheme.budget import COST_ROLES, budget_years, sum_in_year
from bot.scheme.questions import Question
from bot.wording import kroner, number

# How wide the table's columns are by how many years it has: the lines' names, then every column of amounts.
WIDTHS = {0: (68, 32), 2: (40, 20), 3: (36, 16)}


def is_budget_line(question: Question) -> bool:
    """Say whether a question asks for an amount the budget shows."""
    return bool(question.role)


def budget(papers: DraftPapers, title: str, lines: Sequence[Question]) -> Iterator[Section]:
    """Give the two tables of the budget's lines, whether they balance, and that later years are not promised."""
    costs = [question for question in lines if question.role in COST_ROLES]
    financing = [question for question in lines if question.role not in COST_ROLES]
    paragraphs = (*_balance(papers, costs, financing), *_splitting(papers, lines), *_proviso(papers))
    yield Section(papers.say("budget", title=title, year=_span(papers)), paragraphs=paragraphs)
    columns = _columns(papers, lines)
    for key, questions in (("costs", costs), ("financing", financing)):
        if questions:
            yield Section(papers.say(key), 2, table=_table(papers, questions, columns))


def _span(papers: DraftPapers) -> str:
    years = budget_years(papers.call, papers.draft) or (papers.call.year,)
    return str(years[0]) if len(years) == 1 else f"{years[0]}–{years[-1]}"


def _columns(papers: DraftPapers, lines: Sequence[Question]) -> tuple[int, ...]:
    """Give the years that have a column each; none where all is one year's or nothing is split."""
    years = budget_years(papers.call, papers.draft)
    is_split = any(isinstance(papers.draft.value(question.id), dict) for question in lines)
    return years if is_split and len(years) > 1 else ()


def _table(papers: DraftPapers, questions: Sequence[Question], years: Sequence[int]) -> Table:
    rows = [(papers.told(question.label), *_cells(papers, question, years)) for question in questions]
    rows.append(_totals(papers, questions, years))
    header = (papers.say("budget_line"), *map(str, years), papers.say("total" if years else "kroner"))
    first, each = WIDTHS.get(len(years), WIDTHS[3])
    widths = (first, *[each] * (len(years) + 1))
    return Table(header, tuple(rows), widths, numbers=tuple(range(1, len(header))), totals=(len(rows) - 1,))


def _cells(papers: DraftPapers, question: Question, years: Sequence[int]) -> Iterator[str]:
    amount = papers.draft.value(question.id)
    for year in years:
        yield papers.say("amount_missing") if amount is None else _in_year(papers, amount, year)
    yield papers.say("amount_missing") if amount is None else number(total(amount), papers.language)


def _in_year(papers: DraftPapers, amount: Amount, year: int) -> str:
    split = {year: 0} if amount == 0 else by_year(amount, project_years(papers.call, papers.draft))
    if split is None:
        return papers.say("amount_not_split")
    return number(split[year], papers.language) if year in split else papers.say("amount_missing")


def _totals(papers: DraftPapers, questions: Sequence[Question], years: Sequence[int]) -> tuple[str, ...]:
    label = papers.say("total" if _is_complete(papers, questions) else "total_so_far")
    if not any(papers.draft.knows(question.id) for question in questions):
        return label, *[papers.say("amount_missing")] * (len(years) + 1)
    by_years = [_total_of_year(papers, questions, year) for year in years]
    return label, *by_years, number(_sum(papers, questions), papers.language)


def _total_of_year(papers: DraftPapers, questions: Sequence[Question], year: int) -> str:
    if not _all_split(papers, questions):
        return papers.say("amount_not_split")
    return number(_sum_in_year(papers, questions, year), papers.language)


def _balance(papers: DraftPapers, costs: Sequence[Question], financing: Sequence[Question]) -> Iterator[str]:
    lines = (*costs, *financing)
    if not _is_complete(papers, lines):
        yield papers.say("budget_incomplete")
        return
    yield _compared(papers, _sum(papers, costs) - _sum(papers, financing))
    for year in _columns(papers, lines) if _all_split(papers, lines) else ():
        difference = _sum_in_year(papers, costs, year) - _sum_in_year(papers, financing, year)
        if difference != 0:
            yield papers.say("budget_of_year", year=year, told=_compared(papers, difference))


def _compared(papers: DraftPapers, difference: int) -> str:
    if difference == 0:
        return papers.say("budget_balances")
    key = "budget_lacks_financing" if difference > 0 else "budget_exceeds_costs"
    return papers.say(key, amount=kroner(abs(difference), papers.language))


def _splitting(papers: DraftPapers, lines: Sequence[Question]) -> Iterator[str]:
    if not is_multi_year(papers) or _all_split(papers, lines):
        return
    yield papers.say("budget_partly_split" if _columns(papers, lines) else "budget_not_split")


def _proviso(papers: DraftPapers) -> Iterator[str]:
    found = stated(papers, MULTI_YEAR_TOPIC) if is_multi_year(papers) else None
    if found is not None:
        text, citation = found
        yield f"{text} {papers.say('source_note', source=citation_shown(papers, citation))}"


def _is_complete(papers: DraftPapers, questions: Sequence[Question]) -> bool:
    years = project_years(papers.call, papers.draft)
    splits = [by_year(amount, years) for amount in _given(papers, questions)]
    lacks_a_year = any(split is not None and not split.keys() >= set(years.known) for split in splits)
    return len(splits) == len(questions) and not lacks_a_year


def _all_split(papers: DraftPapers, questions: Sequence[Question]) -> bool:
    years = project_years(papers.call, papers.draft)
    return all(by_year(amount, years) is not None for amount in _given(papers, questions))


def _sum(papers: DraftPapers, questions: Sequence[Question]) -> int:
    return sum(total(amount) for amount in _given(papers, questions))


def _sum_in_year(papers: DraftPapers, questions: Sequence[Question], year: int) -> int:
    return sum_in_year(_given(papers, questions), project_years(papers.call, papers.draft), year) or 0


def _given(papers: DraftPapers, questions: Sequence[Question]) -> list[Amount]:
    return [papers.draft.value(question.id) for question in questions if papers.draft.knows(question.id)]
