"""Tests that a draft of every call that comes with the program can be exported."""

import pytest

from bot.calls.shelf import bundled_calls
from bot.export import render
from bot.export.drawing_up import draw_up
from bot.scheme.draft import Answer, Draft
from tests.export.papers import ANSWERED, make_papers


def drafts():
    calls = bundled_calls().all()
    if not calls:
        pytest.skip("no call comes with the program yet")
    for call in calls:
        for area in call.areas:
            yield call, Draft("draft", call.id, "nb", {"area": Answer(area.number, "chat", ANSWERED)})


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_a_draft_of_every_area_has_all_its_sections(language):
    for call, draft in drafts():
        document = draw_up(make_papers(draft, call, language=language))

        assert all(section.heading for section in document.sections)
        assert len(document.sections) > 3


def test_a_draft_of_every_area_makes_a_word_document_and_a_pdf():
    for call, draft in drafts():
        papers = make_papers(draft, call)

        assert render("docx", papers)
        assert render("pdf", papers)
