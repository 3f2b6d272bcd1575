"""The budget on paper: a column for each year where the amounts are split."""

from dataclasses import replace

import pytest

from bot.export.drawing_up import draw_up
from bot.export.outline import Document, Section
from bot.export.values import answer_shown
from tests.builders import STIPEND_TERMS, make_area, make_question, make_wording
from tests.export.papers import invented_call, make_draft, make_papers, make_stipend

SPLIT = {
    "costs_staff": {"2023": 500_000, "2024": 400_000},
    "own_contribution_amount": {"2023": 150_000, "2024": 150_000},
    "applied_amount": {"2023": 350_000, "2024": 250_000},
}


def drawn(language="nb", **values) -> Document:
    return draw_up(make_papers(make_draft(**values), language=language))


def section(document: Document, heading: str) -> Section:
    return next(each for each in document.sections if each.heading == heading)


def plain(texts):
    return tuple(text.replace("\N{NO-BREAK SPACE}", " ") for text in texts)


def rows(document, heading):
    return [plain(row) for row in section(document, heading).table.rows]


def told(document):
    return plain(next(each for each in document.sections if each.heading.startswith("Budsjett")).paragraphs)


def test_amounts_by_year_have_a_column_for_each_year_and_their_sum():
    document = drawn(**SPLIT)

    table = section(document, "Finansiering").table
    assert table.header == ("Post", "2023", "2024", "Sum")
    assert rows(document, "Finansiering") == [
        ("own_contribution_amount", "150 000", "150 000", "300 000"),
        ("applied_amount", "350 000", "250 000", "600 000"),
        ("Sum", "500 000", "400 000", "900 000"),
    ]
    assert (table.numbers, table.totals, len(table.widths)) == ((1, 2, 3), (2,), 4)
    assert told(document)[0] == "Kostnader og finansiering går opp."


def test_the_budget_is_named_by_the_years_it_covers():
    assert section(drawn(**SPLIT, project_years=3), "Budsjett 2023–2025")
    assert section(drawn(project_years=1), "Budsjett 2023")


@pytest.mark.parametrize(
    ("language", "not_split", "cell"),
    [
        ("nb", "Noen beløp er ikke fordelt på år.", "Ikke fordelt"),
        ("nn", "Nokre beløp er ikkje fordelte på år.", "Ikkje fordelt"),
    ],
)
def test_an_amount_that_is_not_split_is_only_in_the_sum(language, not_split, cell):
    document = drawn(language, **SPLIT | {"own_contribution_amount": 300_000})

    assert rows(document, "Finansiering") == [
        ("own_contribution_amount", cell, cell, "300 000"),
        ("applied_amount", "350 000", "250 000", "600 000"),
        ("Sum", cell, cell, "900 000"),
    ]
    assert told(document)[1].startswith(not_split)


def test_a_year_without_an_amount_is_missing_and_the_sum_is_of_what_is_given():
    document = drawn(**SPLIT | {"applied_amount": {"2023": 350_000}})

    assert rows(document, "Finansiering")[1:] == [
        ("applied_amount", "350 000", "Mangler", "350 000"),
        ("Sum av det som er oppgitt", "500 000", "150 000", "650 000"),
    ]
    assert "regnes ikke som null" in told(document)[0]


def test_a_zero_is_a_zero_in_every_year():
    document = drawn(**SPLIT | {"own_contribution_amount": 0})

    assert rows(document, "Finansiering")[0] == ("own_contribution_amount", "0", "0", "0")


def test_a_zero_is_a_zero_in_every_year_though_nobody_has_said_how_many_there_are():
    document = drawn(**SPLIT | {"own_contribution_amount": 0}, project_years=None)

    assert rows(document, "Finansiering")[0] == ("own_contribution_amount", "0", "0", "0")


def test_a_year_that_does_not_balance_is_named_though_the_whole_does():
    document = drawn(**SPLIT | {"applied_amount": {"2023": 250_000, "2024": 350_000}})

    assert told(document)[:3] == (
        "Kostnader og finansiering går opp.",
        "2023: Kostnadene er 100 000 kroner høyere enn finansieringen.",
        "2024: Finansieringen er 100 000 kroner høyere enn kostnadene.",
    )


def test_a_year_the_project_no_longer_has_is_still_shown():
    document = drawn(**SPLIT, project_years=1)

    assert section(document, "Budsjett 2023–2024")
    assert rows(document, "Kostnader")[0] == ("costs_staff", "500 000", "400 000", "900 000")


def test_a_budget_of_several_years_that_is_not_split_says_so_and_has_one_column():
    document = drawn()

    assert section(document, "Kostnader").table.header == ("Post", "Kroner")
    assert "Beløpene gjelder alle årene til sammen. De er ikke fordelt på år." in told(document)


def test_later_years_are_not_promised_and_the_source_is_named():
    assert told(drawn(**SPLIT))[-1] == "Inntil tre år, med forbehold om Stortinget. Kilde: Tilskuddsramme."


def test_a_line_is_a_cost_or_financing_by_its_role_whatever_it_is_called():
    call = invented_call()
    questions = (
        *call.questions,
        make_question("x", "amount", label=make_wording("Lokaler"), section="money", role="cost"),
    )

    document = draw_up(make_papers(make_draft(x=100), replace(call, questions=questions)))

    assert ("Lokaler", "100") in rows(document, "Kostnader")


@pytest.mark.parametrize(
    ("language", "shown"),
    [("nb", "300 kroner i 2023 og 200 kroner i 2024"), ("en", "300 kroner in 2023 and 200 kroner in 2024")],
)
def test_an_amount_outside_the_budget_is_shown_by_year(language, shown):
    papers = make_papers(make_draft(x={"2023": 300, "2024": 200}), language=language)

    assert plain([answer_shown(papers, make_question("x", "amount"))]) == (shown,)


def test_the_age_that_divides_the_participants_is_the_calls():
    call = invented_call()
    area = make_area(1, stipend=replace(STIPEND_TERMS[1], young_below_age=30))
    document = draw_up(make_papers(call=replace(call, areas=(area, *call.areas[1:])), stipend=make_stipend()))

    assert [row[0] for row in rows(document, "Beregnet deltakerstønad")[:2]] == [
        "10 deltakere fra 30 år",
        "5 deltakere under 30 år",
    ]


def test_the_sum_of_nothing_is_missing_and_not_zero():
    document = drawn(own_contribution_amount=None, other_funding_amount=None, applied_amount=None)

    label, total = rows(document, "Finansiering")[-1]
    assert (label, total) == ("Sum av det som er oppgitt", rows(document, "Finansiering")[0][1])
    assert rows(document, "Kostnader")[-1][1] != total
