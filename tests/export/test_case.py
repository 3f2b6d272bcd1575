"""The export of a case: everything the archive needs stands in it, in every format and language."""

import json
from dataclasses import replace
from datetime import date
from io import BytesIO

import docx
import pytest
from pypdf import PdfReader

from bot.export import CASE_FORMATS, case_file_name, render_case
from bot.export.case_rendering import draw_up_case
from bot.export.texts import texts_in
from bot.scheme.case import CHANNELS, CLOSED_REASONS, STATUSES, WITHDRAWN, CaseFile, Reach
from bot.scheme.errors import UnknownFormatError
from tests.export.case_papers import QUESTION, make_case, make_case_papers, make_known
from tests.export.papers import make_stipend


def everything(papers) -> str:
    return json.dumps([vars(section) for section in draw_up_case(papers).sections], default=vars, ensure_ascii=False)


def section(papers, heading):
    return next(each for each in draw_up_case(papers).sections if each.heading == heading)


def rows_of(papers, heading):
    return section(papers, heading).table.rows


def test_the_question_comes_first_as_it_was_asked():
    first = draw_up_case(make_case_papers()).sections[0]

    assert (first.heading, first.paragraphs) == ("Spørsmålet", tuple(QUESTION.split("\n\n")))


def test_it_tells_who_asks_and_how_they_are_reached():
    facts = dict(rows_of(make_case_papers(), "Om henvendelsen"))

    assert facts["Kommune"] == "Bodø (1804)"
    assert facts["Fylke"] == "Nordland"
    assert facts["Kontaktperson"] == "Siri Kommune"
    assert facts["Ønsker svar"] == "På e-post: siri@bodo.kommune.no"
    assert facts["Referanse"] == "1A2B3C4D"
    assert facts["Hvorfor den er lukket"] == "Besvart"
    assert facts["Saksbehandler"] == "Ola Fagansvarlig"
    assert facts["Kopien er laget"] == "1. februar 2023 av Ola Fagansvarlig"


def test_moments_are_told_in_the_time_of_norway():
    assert dict(rows_of(make_case_papers(), "Om henvendelsen"))["Mottatt"] == "31. januar 2023 kl.\u00a009.05"


def test_what_is_not_known_is_left_out_of_the_facts():
    bare = make_case(area=None, municipality=None, county=None, due=None, assigned_to=None, known={}, flagged=False)
    facts = dict(rows_of(make_case_papers(replace(bare, reach=Reach("chat"))), "Om henvendelsen"))

    assert not {"Svarfrist", "Kontaktperson", "Satsingsområde", "Saksbehandler"} & set(facts)


def test_every_condition_stands_with_its_id_status_and_source():
    rows = rows_of(make_case_papers(), "Vurdering av vilkårene")

    assert ("steering_group", "Prosjektet har en styringsgruppe.", "Oppfylt", "Vilkår for å få tilskudd") in rows


def test_the_findings_that_were_kept_go_before_those_of_today():
    kept = [
        {"condition": "steering_group", "kind": "krav", "status": "unmet"},
        {"condition": "abolished", "kind": "krav", "status": "met"},
    ]
    papers = make_case_papers(make_case(known=make_known(findings=kept, verdict="not_eligible")))

    told = section(papers, "Vurdering av vilkårene")
    assert [(row[0], row[2]) for row in told.table.rows] == [
        ("steering_group", "Ikke oppfylt"),
        ("abolished", "Oppfylt"),
    ]
    assert told.paragraphs == ("Slik svarene er nå, oppfyller ikke prosjektet vilkårene for å søke.",)


def test_amounts_stand_with_their_steps():
    papers = make_case_papers()
    told = everything(replace(papers, matter=replace(papers.matter, stipend=make_stipend())))

    assert "Et regnestykke." in told
    assert "En antakelse." in told


def test_the_draft_and_the_suggested_areas_are_there():
    told = everything(make_case_papers())

    assert "med to linjer." in told
    assert "Område 4: Område 4" in told


def test_an_answer_stands_in_full_with_its_sources():
    answer = section(make_case_papers(), "Ola Fagansvarlig: Svarte")

    assert answer.paragraphs[-1] == "Ja, to holder."
    assert answer.note == "Kilde: Vilkår for å få tilskudd og gone."


def test_the_conversation_tells_who_said_what_and_where_it_came_from():
    assert [row[1:] for row in rows_of(make_case_papers(), "Samtalen før spørsmålet ble sendt")] == [
        ("Kommunen", "Hei"),
        ("Assistenten", "Minst tre.\nKilde: Organisering, punkt\u00a02."),
    ]


def test_a_note_is_in_the_copy_and_marked_as_internal():
    papers = make_case_papers()

    assert [row[1:] for row in rows_of(papers, "Interne notater")] == [
        ("Kari Saksbehandler", "Spør Ola, <hemmelig> her.")
    ]
    assert "ikke sendt til kommunen" in section(papers, "Interne notater").paragraphs[0]
    assert "interne notater" in " ".join(draw_up_case(papers).notices)


def test_the_log_names_who_did_what():
    assert [row[1:] for row in rows_of(make_case_papers(), "Logg")] == [
        ("Kommunen", "Spørsmålet ble sendt"),
        ("Kari Saksbehandler", "Tok henvendelsen"),
        ("Kari Saksbehandler", "Skrev et internt notat"),
        ("Kari Saksbehandler", "Ga henvendelsen til Ola Fagansvarlig"),
        ("Ola Fagansvarlig", "Spurte kommunen om mer"),
        ("Kommunen", "Skrev"),
        ("Ola Fagansvarlig", "Svarte"),
        ("Kommunen", "Svarte at svaret hjalp"),
        ("Ola Fagansvarlig", "Merket at assistenten burde ha svart: Står i rundskrivet"),
        ("Tilskuddsveilederen", "E-posten kom ikke fram"),
        ("Ola Fagansvarlig", "Lukket henvendelsen (Besvart)"),
    ]


@pytest.mark.parametrize(("language", "tag"), [("nb", "nb-NO"), ("nn", "nn-NO"), ("en", "en-GB")])
def test_the_pdf_is_tagged_keeps_the_standards_and_is_in_the_language_of_the_case(language, tag):
    pdf = PdfReader(BytesIO(render_case("pdf", make_case_papers(language=language))))

    root = pdf.trailer["/Root"]
    metadata = root["/Metadata"].get_object().get_data()
    assert root["/StructTreeRoot"]
    assert root["/Lang"] == tag
    assert b"pdfuaid:part" in metadata
    assert b"pdfaid:part" in metadata


def test_the_word_file_tells_the_same_and_takes_no_text_for_markup():
    word = docx.Document(BytesIO(render_case("docx", make_case_papers())))

    cells = [cell.text for table in word.tables for row in table.rows for cell in row.cells]
    assert "Spør Ola, <hemmelig> her." in cells
    assert "Henvendelse 1A2B3C4D" in [paragraph.text for paragraph in word.paragraphs]


def test_the_json_holds_all_that_was_known_and_marks_what_is_private():
    written = json.loads(render_case("json", make_case_papers()))

    assert written["format"] == "tilskuddshenvendelse"
    assert written["reach"] == {"channel": "email", "address": "siri@bodo.kommune.no"}
    assert written["municipality"] == {"number": "1804", "name": "Bodø"}
    assert written["known"]["answers"]["title"]["value"] == "Jobb først"
    assert [event["kind"] for event in written["events"] if event["private"]] == ["note"]
    assert written["events"][1]["by"] == {"id": "u1", "name": "Kari Saksbehandler"}
    assert len(written["transcript"]) == 2


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
@pytest.mark.parametrize("file_format", CASE_FORMATS)
def test_a_case_of_which_nothing_is_known_can_be_exported(file_format, language):
    case = make_case(area=None, municipality=None, county=None, known={}, closed_reason=None, status="new")
    papers = make_case_papers(case, language)

    assert render_case(file_format, replace(papers, file=CaseFile(papers.case, (), ()), suggested=()))


def test_a_file_is_named_by_reference_place_and_day():
    assert case_file_name("1A2B3C4D", "Bodø", date(2023, 2, 1), "pdf") == "henvendelse-1a2b3c4d-bodo-2023-02-01.pdf"
    assert case_file_name("1A2B3C4D", None, date(2023, 2, 1), "json") == "henvendelse-1a2b3c4d-2023-02-01.json"


def test_there_is_no_other_format():
    with pytest.raises(UnknownFormatError):
        render_case("md", make_case_papers())


def test_every_state_reason_and_channel_has_its_words():
    wanted = {f"case_status_{each}" for each in STATUSES} | {f"case_reach_{each}" for each in CHANNELS}
    wanted |= {f"case_reason_{each}" for each in (*CLOSED_REASONS, WITHDRAWN)}

    assert wanted <= set(texts_in("nb"))
