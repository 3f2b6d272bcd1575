"""The budget: costs and financing with sums that are computed, where an empty line is missing and not zero."""

from collections.abc import Iterator, Sequence

from bot.export.outline import Section, Table
from bot.export.papers import DraftPapers
from bot.scheme.questions import Question
from bot.wording import kroner, number

COST_PREFIX = "costs_"
STIPENDS = "stipend_amount"
FINANCING = ("own_contribution_amount", "other_funding_amount", "applied_amount")


def is_budget_line(question: Question) -> bool:
    """Say whether a question asks for an amount the budget shows."""
    return question.kind == "amount" and (_is_cost(question) or question.id in FINANCING)


def budget(papers: DraftPapers, title: str, lines: Sequence[Question]) -> Iterator[Section]:
    """Give the two tables of the budget's lines, and whether they balance; the amounts are for the call's year."""
    costs = [question for question in lines if _is_cost(question)]
    financing = [question for question in lines if not _is_cost(question)]
    yield Section(
        papers.say("budget", title=title, year=papers.call.year), paragraphs=_balance(papers, costs, financing)
    )
    for key, questions in (("costs", costs), ("financing", financing)):
        if questions:
            yield Section(papers.say(key), 2, table=_table(papers, questions))


def _is_cost(question: Question) -> bool:
    return question.id.startswith(COST_PREFIX) or question.id == STIPENDS


def _table(papers: DraftPapers, questions: Sequence[Question]) -> Table:
    rows = [(papers.told(question.label), _amount(papers, question)) for question in questions]
    total = papers.say("total" if _is_complete(papers, questions) else "total_so_far")
    rows.append((total, number(_sum(papers, questions), papers.language)))
    header = (papers.say("budget_line"), papers.say("kroner"))
    return Table(header, tuple(rows), widths=(68, 32), numbers=(1,), totals=(len(rows) - 1,))


def _amount(papers: DraftPapers, question: Question) -> str:
    value = papers.draft.value(question.id)
    return papers.say("amount_missing") if value is None else number(value, papers.language)


def _balance(papers: DraftPapers, costs: Sequence[Question], financing: Sequence[Question]) -> tuple[str, ...]:
    if not _is_complete(papers, (*costs, *financing)):
        return (papers.say("budget_incomplete"),)
    difference = _sum(papers, costs) - _sum(papers, financing)
    if difference == 0:
        return (papers.say("budget_balances"),)
    key = "budget_lacks_financing" if difference > 0 else "budget_exceeds_costs"
    return (papers.say(key, amount=kroner(abs(difference), papers.language)),)


def _is_complete(papers: DraftPapers, questions: Sequence[Question]) -> bool:
    return all(papers.draft.knows(question.id) for question in questions)


def _sum(papers: DraftPapers, questions: Sequence[Question]) -> int:
    return sum(papers.draft.value(question.id) or 0 for question in questions)
