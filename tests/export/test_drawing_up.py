"""Tests of the outline: what stands in a draft, whatever its format."""

from datetime import date
from decimal import Decimal

import pytest

from bot.export.drawing_up import draw_up
from bot.export.outline import Document, Section
from bot.scheme.draft import Draft
from tests.export.papers import make_draft, make_papers, make_stipend


def section(document: Document, heading: str) -> Section:
    return next(each for each in document.sections if each.heading == heading)


def rows(document: Document, heading: str) -> dict[str, tuple[str, ...]]:
    table = section(document, heading).table
    return {} if table is None else {row[0]: row[1:] for row in table.rows}


def plain(text: str) -> str:
    return text.replace("\N{NO-BREAK SPACE}", " ")


def amount(text: str) -> Decimal:
    return Decimal(text.replace("\N{NO-BREAK SPACE}", "").replace(",", "."))


def test_the_draft_says_first_that_it_has_not_been_submitted():
    document = draw_up(make_papers())

    assert document.stamp == "Utkast – ikke sendt inn"
    assert "søknadsportalen til IMDi" in document.notices[0]
    assert document.stamp in document.footer


@pytest.mark.parametrize(("day", "told"), [(date(2023, 2, 14), False), (date(2023, 2, 15), True)])
def test_a_deadline_that_has_passed_is_told_from_the_day_after(day, told):
    document = draw_up(make_papers(day=day))

    assert any("gikk ut 14. februar 2023" in notice for notice in document.notices) is told


def test_the_facts_name_the_municipality_and_the_area():
    told = rows(draw_up(make_papers()), "Om utkastet")

    assert told["Søkerkommune"] == ("Bodø",)
    assert plain(told["Organisasjonsnummer"][0]) == "972 418 013"
    assert told["Satsingsområde"] == ("Område 1: Område 1",)


def test_what_is_missing_is_listed_with_who_can_tell():
    document = draw_up(make_papers(make_draft(need=None, applied_amount=None)))

    assert section(document, "Dette mangler").bullets == ("Behov – kan avklares med: Rådgiveren", "applied_amount")


def test_dont_know_and_not_answered_are_told_apart():
    told = rows(draw_up(make_papers(make_draft(helpers=None).without("project_years"))), "Prosjektet")

    assert told["Hjelpere"][0] == "Vet ikke / ikke avklart"
    assert told["Antall år"][0] == "Ikke besvart"


def test_answers_are_shown_by_their_kind_with_a_source_or_as_advice():
    told = rows(draw_up(make_papers()), "Prosjektet")

    assert told["Antall år"] == ("2 år", "Vårt råd, ikke et krav")
    assert told["Hjelpere"][0] == "NAV og Fylket"
    assert told["Styringsgruppe"][0] == "Oppfylt"
    assert (told["Forskning"][0], plain(told["Forskning"][1])) == ("Ikke oppfylt", "Vilkår for å få tilskudd, punkt 6")


def test_a_long_answer_keeps_its_paragraphs():
    assert section(draw_up(make_papers()), "Behov").paragraphs == ("Første avsnitt.", "Andre avsnitt,\nmed to linjer.")


@pytest.mark.parametrize(("years", "span", "told"), [(1, "2023", False), (2, "2023–2024", True)])
def test_only_the_budget_of_a_project_of_several_years_has_the_proviso_with_its_source(years, span, told):
    document = draw_up(make_papers(make_draft(project_years=years)))

    proviso = ("Inntil tre år, med forbehold om Stortinget. Kilde: Tilskuddsramme.",)
    assert section(document, f"Budsjett {span}").paragraphs[1 + told :] == (proviso if told else ())
    assert ("Tilskuddsramme" in section(document, "Kilder").bullets) is told


def test_a_condition_that_is_broken_is_told_with_its_remedy():
    document = draw_up(make_papers(make_draft(steering_group=False)))

    bullets = section(document, "Vurdering av vilkårene").bullets
    assert bullets == ("Ikke oppfylt: Prosjektet har en styringsgruppe. Opprett en styringsgruppe.",)
    assert rows(document, "Om utkastet")["Vilkårene"] == ("1 ikke oppfylt",)


def test_an_unknown_condition_is_to_be_clarified_and_never_broken():
    document = draw_up(make_papers())

    told = rows(document, "Vurdering av vilkårene")
    assert told["Flere kommuner søker sammen."][0] == told["Én kommune leder."][0] == "Ikke avklart"
    assert section(document, "Vurdering av vilkårene").bullets == ("Flere kommuner søker sammen.",)


def test_a_condition_that_does_not_apply_is_told_so():
    told = rows(draw_up(make_papers(make_draft(several=False))), "Vurdering av vilkårene")

    assert told["Én kommune leder."][0] == "Gjelder ikke"


def test_priorities_stand_apart_from_what_is_demanded():
    document = draw_up(make_papers())

    assert "Forskning går foran." not in rows(document, "Vurdering av vilkårene")
    assert rows(document, "Prioriteringer og råd")["Forskning går foran."][0] == "Ikke oppfylt"


def test_the_budget_is_summed_and_compared():
    document = draw_up(make_papers(make_draft(applied_amount=500_000, project_years=1)))

    assert plain(rows(document, "Kostnader")["Sum"][0]) == "900 000"
    assert plain(rows(document, "Finansiering")["Sum"][0]) == "800 000"
    assert [plain(each) for each in section(document, "Budsjett 2023").paragraphs] == [
        "Kostnadene er 100 000 kroner høyere enn finansieringen."
    ]


def test_an_empty_budget_line_is_missing_and_not_zero():
    document = draw_up(make_papers(make_draft(own_contribution_amount=None, project_years=1)))

    told = rows(document, "Finansiering")
    assert told["own_contribution_amount"] == ("Mangler",)
    assert plain(told["Sum av det som er oppgitt"][0]) == "600 000"
    assert "regnes ikke som null" in section(document, "Budsjett 2023").paragraphs[0]


def test_a_zero_in_the_budget_is_a_zero():
    assert rows(draw_up(make_papers(make_draft(costs_staff=0))), "Kostnader")["costs_staff"] == ("0",)


def test_the_lines_of_the_stipend_add_up_to_its_total():
    document = draw_up(make_papers(stipend=make_stipend()))

    table = section(document, "Beregnet deltakerstønad").table
    assert table is not None
    figures = [[amount(cell) for cell in row[2:]] for row in table.rows]
    assert [sum(column) for column in zip(*figures[:-1], strict=True)] == figures[-1]
    assert section(document, "Slik er det regnet").bullets == ("Et regnestykke.",)
    assert section(document, "Forutsetninger").bullets == ("En antakelse.",)


@pytest.mark.parametrize(("area", "told"), [(1, "ikke regnet ut"), (3, "ingen regel om deltakerstønad")])
def test_a_stipend_that_is_not_calculated_says_why(area, told):
    document = draw_up(make_papers(make_draft(area=area)))

    assert told in section(document, "Beregnet deltakerstønad").paragraphs[0]


def test_an_area_with_a_circular_of_its_own_is_referred():
    document = draw_up(make_papers(make_draft(area=7)))

    assert "16/2023" in section(document, "Vurdering av vilkårene").paragraphs[0]
    assert section(document, "Vurdering av vilkårene").table is None


def test_an_empty_draft_can_be_exported_too():
    document = draw_up(make_papers(Draft("empty", "2023", "nb")))

    assert rows(document, "Om utkastet")["Satsingsområde"] == ("Ikke besvart",)
    assert "Satsingsområde er ikke valgt" in section(document, "Vurdering av vilkårene").paragraphs[0]


def test_sources_are_listed_once_with_all_their_points():
    bullets = section(draw_up(make_papers()), "Kilder").bullets

    assert [plain(each) for each in bullets] == ["Vilkår for å få tilskudd, punkt 6", "Tilskuddsramme"]


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_no_text_is_left_with_a_gap_in_it(language):
    document = draw_up(make_papers(language=language, stipend=make_stipend()))

    assert "{" not in repr([*document.notices, *document.sections])[1:].replace("{}", "")
