"""The list of questions without answers: what it tells of each, and which ones it holds."""

from dataclasses import replace
from datetime import date
from io import BytesIO

import pytest
from pypdf import PdfReader

from bot.calls.shelf import bundled_calls
from bot.export.blank import blank_file_name, draw_up_blank, render_blank
from bot.scheme.draft import Draft
from bot.scheme.errors import UnknownFormatError
from bot.scheme.questions import Dependency, Option
from bot.services.forms import every_question
from tests.builders import make_condition, make_question, make_wording
from tests.export.papers import ANSWERED, Answer, invented_call, make_papers


def blank(call=None, area=None, **values):
    call = call or invented_call()
    answers = {} if area is None else {"area": Answer(area, "chat", ANSWERED)}
    questions = tuple(every_question(call, area))
    return draw_up_blank(make_papers(Draft("draft", call.id, "nb", answers), call, questions=questions, **values))


def asking(*questions, **values):
    return replace(invented_call(), questions=questions, **values)


def told(document, heading):
    section = next(each for each in document.sections if each.heading == heading)
    return (*section.paragraphs, *(each.replace("\N{NO-BREAK SPACE}", " ") for each in section.bullets))


def test_a_question_stands_with_help_who_can_tell_length_and_room_for_an_answer():
    need = make_question(
        "need",
        "text",
        label=make_wording("Behov"),
        text=make_wording("Hva trengs?"),
        help=make_wording("Et halvt ark."),
        who=make_wording("Rådgiveren"),
        example=make_wording("Som dette."),
        required=True,
        maximum=3000,
    )

    document = blank(asking(need))

    assert told(document, "Behov") == (
        "Hva trengs?",
        "Må være med i utkastet.",
        "Hjelp: Et halvt ark.",
        "Eksempel: Som dette.",
        "Kan avklares med: Rådgiveren",
        "Lengde: høyst 3 000 tegn",
    )
    table = document.sections[-1].table
    assert table is not None
    assert table.header == ("Svar",)
    assert not table.rows[0][0].strip()


def test_the_choices_of_a_question_are_listed():
    options = (Option("nav", make_wording("NAV")), Option("county", make_wording("Fylket")))

    assert "Velg mellom: NAV og Fylket" in told(blank(asking(make_question(kind="choice", options=options))), "Tittel")


def test_what_hangs_on_another_answer_says_so():
    guard = make_question("research", "yes_no", label=make_wording("Forskning"))
    plan = make_question("plan", label=make_wording("Plan"), depends_on=Dependency("research", (True,)))
    lead = make_question("lead", "yes_no", label=make_wording("Leder"))
    call = asking(guard, plan, lead, conditions=(make_condition("lead", applies_when="research"),))

    assert "Svar på dette hvis det gjelder: Forskning" in told(blank(call), "Plan")
    assert "Svar på dette hvis det gjelder: Forskning" in told(blank(call), "Leder")


def test_in_a_list_for_every_area_a_question_for_some_names_them():
    one = make_question("one", label=make_wording("Én"), areas=(2,))
    some = make_question("some", label=make_wording("Noen"), areas=(1, 3))
    everywhere = make_question("all", label=make_wording("Alle"))
    call = asking(one, some, everywhere)

    assert "Gjelder bare område 2." in told(blank(call), "Én")
    assert "Gjelder bare områdene 1 og 3." in told(blank(call), "Noen")
    assert not [line for line in told(blank(call), "Alle") if line.startswith("Gjelder bare")]
    assert not [line for line in told(blank(call, 2), "Én") if line.startswith("Gjelder bare")]


def test_a_chosen_area_leaves_the_questions_of_others_out():
    call = asking(make_question("one", label=make_wording("Én"), areas=(2,)), make_question())

    assert "Én" in [section.heading for section in blank(call, 2).sections]
    assert "Én" not in [section.heading for section in blank(call, 1).sections]


def test_an_area_with_a_circular_of_its_own_is_referred():
    assert any("16/2023" in notice for notice in blank(area=7).notices)
    assert not any("16/2023" in notice for notice in blank(area=1).notices)


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_every_question_a_bundled_call_asks_stands_in_the_list_once(language):
    for call in bundled_calls().all():
        for area in (None, *(each.number for each in call.areas if each.refers_to is None)):
            document = blank(call, area, language=language)

            asked = [each for each in every_question(call, area) if area is None or each.kind != "area"]
            listed = [section for section in document.sections if section.level == 2]
            assert len(listed) == len(asked)
            assert all(section.table is not None for section in listed)
            assert "{" not in repr(document).replace("{}", "")


@pytest.mark.parametrize("format", ["docx", "pdf", "md"])
def test_the_list_is_written_in_every_format_that_can_be_read(format):
    papers = make_papers(Draft("draft", "2023", "nb"), questions=tuple(every_question(invented_call(), None)))

    assert render_blank(format, papers)


def test_the_list_as_pdf_is_tagged_and_says_its_language():
    papers = make_papers(Draft("draft", "2023", "nb"), questions=tuple(every_question(invented_call(), None)))

    root = PdfReader(BytesIO(render_blank("pdf", papers))).trailer["/Root"]

    assert "/StructTreeRoot" in root
    assert root["/Lang"] == "nb-NO"


@pytest.mark.parametrize("format", ["json", "ics", "exe"])
def test_another_format_is_refused(format):
    with pytest.raises(UnknownFormatError):
        render_blank(format, make_papers())


@pytest.mark.parametrize(
    ("area", "name"), [(2, "sporsmal-omrade-2-2023-02-01.docx"), (None, "sporsmal-2023-02-01.docx")]
)
def test_the_file_is_named_after_what_it_is_for(area, name):
    assert blank_file_name(area, date(2023, 2, 1), "docx") == name
