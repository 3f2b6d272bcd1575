"""The section on how the draft stands: the same as in the conversation, with its sources."""

import pytest

from bot.calls.shelf import bundled_calls
from bot.export.drawing_up import draw_up
from bot.scheme.draft import Answer, Draft
from tests.export.papers import ANSWERED, make_papers

CALL = bundled_calls().get("2023")


def drawn(language="nb", **values):
    answers = {key: Answer(value, "chat", ANSWERED) for key, value in values.items()}
    return draw_up(make_papers(Draft("draft", "2023", language, answers), CALL, language=language))


def section(document, heading):
    [found] = [each for each in document.sections if each.heading == heading and each.table is not None]
    return found


def rows(document, heading):
    return {row[0]: row[1:] for row in section(document, heading).table.rows}


@pytest.mark.parametrize(("language", "heading"), [("nb", "Slik står utkastet"), ("nn", "Slik står utkastet")])
def test_every_criterion_and_the_priorities_stand_under_it_in_order(language, heading):
    headings = [each.heading for each in drawn(language, area=4).sections]

    start = headings.index(heading)
    titles = [criterion.title.in_language(language) for criterion in CALL.criteria]
    assert headings[start + 1 : start + 4] == titles
    assert headings[start + 4].startswith("Prioritering")
    assert headings[-1] in ("Kilder", "Kjelder")


def test_an_answer_is_told_with_its_length_and_what_would_strengthen_it():
    told = rows(drawn(area=4, need="Tre ord her", partners=["nav"]), "Formål")

    assert told["Behov"][0] == "3 ord"
    assert told["Behov"][1].startswith("Skriv gjerne mer, minst 120 ord. ")
    assert told["Det nye"][0] == "Ikke besvart"


def test_an_answer_that_needs_nothing_more_has_no_advice():
    told = rows(drawn(area=4, partners=["nav"], purpose="ord " * 60), "Gjennomføringsevne")

    assert told["Samarbeidspartnere"] == ("Besvart", "Ingen råd")
    assert rows(drawn(area=4, purpose="ord " * 60), "Formål")["Mål"] == ("60 ord", "Ingen råd")


def test_an_answer_that_says_nothing_is_told_from_one_that_is_missing():
    assert rows(drawn(area=4, cooperating_municipalities=[]), "Overføringsverdi")["Andre kommuner"][0] == "Ingen"
    assert rows(drawn(area=4), "Overføringsverdi")["Andre kommuner"][0] == "Ikke besvart"


def test_the_source_stands_beside_each_criterion_and_at_the_end():
    document = drawn(area=4)

    notes = [section(document, criterion.title.nb).note for criterion in CALL.criteria]
    assert [note.replace("\N{NO-BREAK SPACE}", " ") for note in notes] == ["Kilde: Vurderingskriterier, punkt 2."] * 3
    [listed] = [each for each in document.sections[-1].bullets if each.startswith("Vurderingskriterier")]
    assert "2, 3, 4, 5 og 6" in listed


def test_an_area_with_a_circular_of_its_own_is_not_held_up_against_the_criteria():
    assert "Slik står utkastet" not in [each.heading for each in drawn(area=7).sections]
