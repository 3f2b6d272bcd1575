"""The export of what the assistant should have answered: what is proposed, and who is not in it."""

from datetime import date, datetime, timedelta, timezone

import pytest
import yaml

from bot.__main__ import main
from bot.bootstrap import services_on
from bot.calls.shelf import BUNDLED, bundled_calls
from bot.insights.command import written
from bot.insights.gathering import Insights
from bot.scheme import casework
from bot.scheme.case import APPLICANT, Case, CaseEvent, Reach
from bot.scheme.casework import Said
from bot.scheme.user import User
from bot.store.migrate import migrate
from bot.store.opening import open_store

NOON = datetime(2023, 1, 31, 12, tzinfo=timezone.utc)
QUESTION = """Hei, jeg heter Kari Nordmann fra Bodø kommune.
Kan vi få utsatt søknadsfrist? Ring meg på 99 88 77 66 eller skriv til kari@bodo.kommune.no.
Vi er i Storgata 5 i bodø. Hilsen kari"""
SECRETS = ("Kari", "kari", "Nordmann", "Bodø", "bodø", "99 88", "@", "Storgata", "Ola", "Hansen", "1804")


@pytest.fixture
def store(tmp_path):
    store = open_store(f"sqlite:///{tmp_path}/store.db", timedelta(seconds=60))
    migrate(store.database)
    store.users.add(User("u1", "ola@imdi.no", "Ola Hansen", "adviser", "nb", NOON))
    yield store
    store.database.close()


def keep(store, case_id="1a2b3c4d-x", flagged=True, at=NOON, statements=("deadline",), question=QUESTION):
    answers = {"contact_name": {"value": "Kari Nordmann, rådgiver", "origin": "chat", "at": NOON.isoformat()}}
    case = Case(
        case_id,
        f"c-{case_id}",
        "m1",
        question,
        Reach("chat"),
        "nn",
        at,
        "2023",
        {"answers": answers},
        municipality="1804",
    )
    store.cases.open(case, CaseEvent(case_id, at, APPLICANT, "opened", question))
    call = bundled_calls().get("2023")
    said = Said(
        "Nei, Kari. Fristen står.\nHelsing Ola Hansen",
        "nn",
        "adviser",
        tuple(call.cited(each).citation for each in statements),
    )
    store.cases.change(case_id, lambda each: casework.answer(each, "u1", said, "r1", at), at)
    if flagged:
        store.cases.change(case_id, lambda each: casework.flag(each, "u1", True, "Bodø spør ofte", at), at)


def proposals(store, since=None):
    return Insights(services_on(store)).proposals(since)


def test_only_what_is_flagged_is_proposed_by_the_reference_of_its_case(store):
    keep(store)
    keep(store, "ffffffff-x", flagged=False)

    assert [each["case"] for each in proposals(store)] == ["1A2B3C4D"]


def test_the_question_becomes_an_example_as_the_training_data_has_them(store):
    keep(store, question="Kan vi få utsatt\nsøknadsfrist?")

    assert proposals(store)[0]["nlu"] == [{"intent": "ask/TODO", "examples": "- Kan vi få utsatt søknadsfrist?\n"}]


def test_the_nearest_topics_are_a_hint(store):
    keep(store, question="Kan vi få utsatt søknadsfrist?")

    assert "deadline" in proposals(store)[0]["nearest_topics"]


def test_the_answer_is_a_draft_in_its_own_language_with_the_place_it_cited(store):
    keep(store)

    statement = proposals(store)[0]["statement"]
    assert statement["text"]["nb"] == ""
    assert statement["text"]["nn"].startswith("TODO: Nei, <navn>. Fristen står.")
    assert statement["citation"] == {"section": "Søknadsfrist"}
    assert proposals(store)[0]["cited"] == ["deadline"]


def test_without_a_source_the_citation_is_blank(store):
    keep(store, statements=())

    assert proposals(store)[0]["statement"]["citation"] is None


def test_nobody_can_be_recognised_in_what_is_exported(store):
    keep(store)

    text = written(proposals(store))
    assert [secret for secret in SECRETS if secret in text] == []
    assert "Kan vi få utsatt søknadsfrist?" in text


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("Kan NAV og IMDi hjelpe?", "Kan NAV og IMDi hjelpe?"),
        ("Prosjektet koster 12 000 000 kroner.", "Prosjektet koster 12 000 000 kroner."),
        ("Vi i Indre Østfold og Kárášjohka lurer", "Vi i <kommune> og <kommune> lurer"),
        ("Org.nr 972 418 013", "Org.nr <nummer>"),
        ("Snakk med Per-Arne Lie", "Snakk med <navn>"),
    ],
)
def test_names_and_numbers_go_and_the_rest_stays(store, said, kept):
    keep(store, question=said)

    assert proposals(store)[0]["nlu"][0]["examples"] == f"- {kept}\n"


def test_a_stub_that_nobody_has_reviewed_is_refused_by_the_reader_of_calls(store, tmp_path):
    keep(store)
    path = tmp_path / "call.yml"
    call = yaml.safe_load((BUNDLED / "2023.yml").read_text(encoding="utf-8"))
    call["statements"].append(proposals(store)[0]["statement"])
    path.write_text(yaml.safe_dump(call, allow_unicode=True), encoding="utf-8")

    assert main(["calls", "check", str(path)]) == 1


def test_since_a_day_counts_from_when_it_was_flagged(store):
    keep(store, "aaaaaaaa-x", at=NOON)
    keep(store, "bbbbbbbb-x", at=NOON + timedelta(days=2))

    assert [each["case"] for each in proposals(store, date(2023, 2, 1))] == ["BBBBBBBB"]


def test_the_command_writes_a_file_that_reads_again(store, tmp_path, monkeypatch, capsys):
    keep(store)
    monkeypatch.setenv("TILSKUDD_DATABASE_URL", str(store.database.engine.url))
    out = tmp_path / "proposal.yml"

    assert main(["insights", "export", "--out", str(out)]) == 0
    assert [each["case"] for each in yaml.safe_load(out.read_text(encoding="utf-8"))["proposals"]] == ["1A2B3C4D"]
    assert "1 questions" in capsys.readouterr().err
