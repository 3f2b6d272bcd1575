"""What a file tells of how far the draft has come."""

import json
from dataclasses import replace

import pytest

from bot.export import render
from bot.export.drawing_up import draw_up
from bot.scheme.draft import READY, DraftStatus
from tests.export.papers import ANSWERED, make_draft, make_papers

READY_STATUS = DraftStatus(READY, "Kari Nordmann", ANSWERED)


def stage(language, status):
    draft = replace(make_draft(), status=status)
    table = draw_up(make_papers(draft, language=language)).sections[0].table
    assert table is not None
    return dict(row for row in table.rows)[{"en": "Approval"}.get(language, "Godkjenning")]


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("nb", "Klart til godkjenning ifølge Kari Nordmann, 30. januar 2023"),
        ("nn", "Klart til godkjenning ifølgje Kari Nordmann, 30. januar 2023"),
        ("en", "Ready for approval according to Kari Nordmann, 30 January 2023"),
    ],
)
def test_the_first_page_names_who_called_the_draft_ready_and_when(language, told):
    assert stage(language, READY_STATUS).replace("\N{NO-BREAK SPACE}", " ") == told


def test_a_draft_in_progress_names_nobody():
    assert stage("nb", DraftStatus()) == stage("nb", DraftStatus(by="Ola", at=ANSWERED)) == "Under arbeid"


def test_the_json_tells_the_status():
    ready = json.loads(render("json", make_papers(replace(make_draft(), status=READY_STATUS))))["status"]

    assert ready == {"status": "ready", "by": "Kari Nordmann", "at": ANSWERED.isoformat()}
    assert json.loads(render("json", make_papers()))["status"] == {"status": "draft"}
