"""All facts of a message together, as a function and as Rasa's graph component."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rasa.engine.graph import ExecutionContext, GraphSchema
from rasa.engine.storage.local_model_storage import LocalModelStorage
from rasa.engine.storage.resource import Resource
from rasa.shared.nlu.training_data.message import Message

from bot.calls.shelf import bundled_calls
from bot.nlu.areas import area_names
from bot.nlu.facts import FactFinder, surroundings_of
from bot.nlu.finding import Surroundings, find_facts
from bot.scheme.facts import facts_from_json, facts_to_json

TODAY = date(2023, 1, 10)
HERE = Surroundings(today=TODAY, year=2023)
PARAGRAPH = (
    "Hei! Vi er Bodø kommune (org.nr. 958 935 420) og vil søke område 2 og år 4 med 15 deltakere, 4 av dem under 25, "
    "i to år. Egenandelen er 250 000 kroner. Kan vi levere 14. februar, og svare til ola.nordmann@bodo.kommune.no?"
)


@pytest.fixture
def finder(tmp_path):
    config = {**FactFinder.get_default_config(), "today": TODAY.isoformat()}
    return FactFinder.create(config, LocalModelStorage(tmp_path), Resource("facts"), ExecutionContext(GraphSchema({})))


def heard(finder, text, **context):
    message = Message({"text": text, "metadata": {"context": context}})
    finder.process([message])
    return facts_from_json(message.get("facts"))


def test_a_paragraph_gives_all_its_facts():
    surroundings = Surroundings(TODAY, 2023, area_names(bundled_calls().get("2023")))
    facts = find_facts(PARAGRAPH, surroundings)

    assert facts.municipalities == (("1804",),)
    assert facts.organisation_numbers == ("958935420",)
    assert facts.emails == ("ola.nordmann@bodo.kommune.no",)
    assert facts.areas == (2, 1)
    assert facts.dates == (date(2023, 2, 14),)
    assert facts.decision is None
    assert [int(facts.first(unit, group) or 0) for unit, group in WANTED] == [15, 4, 2, 250_000]


WANTED = (("participants", None), ("participants", "under_25"), ("years", None), ("kroner", None))


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("Vårt organisasjonsnummer er 958 935 420", ("958935420",)),
        ("958935420", ("958935420",)),
        ("999 888 777", ()),
        ("958935421", ()),
        ("vi søker om 958 935 420 kroner", ()),
    ],
)
def test_only_nine_digits_with_the_right_checksum_are_an_organisation_number(text, numbers):
    assert find_facts(text, HERE).organisation_numbers == numbers


@pytest.mark.parametrize(
    ("text", "emails"),
    [
        ("skriv til kari@rana.kommune.no.", ("kari@rana.kommune.no",)),
        ("kari@rana", ()),
        ("a.b+c@x-y.no", ("a.b+c@x-y.no",)),
    ],
)
def test_an_e_mail_address_is_found_and_its_municipality_is_no_mention(text, emails):
    facts = find_facts(text, HERE)

    assert (facts.emails, facts.municipalities) == (emails, ())


def test_an_area_that_was_asked_for_is_no_quantity():
    facts = find_facts("2", Surroundings(TODAY, 2023, asked="area"))

    assert (facts.areas, facts.quantities) == ((2,), ())


def test_the_component_sets_facts_as_plain_json(finder):
    facts = heard(finder, "Vi er Herøy kommune med 12 deltakere")

    assert facts.municipalities == (("1515", "1818"),)
    assert int(facts.first("participants")) == 12


def test_the_component_reads_the_question_that_waits_and_the_call(finder):
    asked = {"id": "municipality", "kind": "municipality", "options": []}

    assert heard(finder, "os", call="2023").municipalities == ()
    assert heard(finder, "os", call="2023", question=asked).municipalities == (("3430",),)
    assert heard(finder, "14. februar", call="2023").dates == (date(2023, 2, 14),)
    assert heard(finder, "år 4", call="2023").areas == (1,)


def test_a_message_without_metadata_is_read_as_of_the_newest_call(finder):
    message = Message({"text": "ja, i morgen"})

    finder.process([message])

    assert message.get("facts")["decision"] is True
    assert message.get("facts")["dates"] == ["2023-01-11"]


def test_a_message_without_text_has_no_facts(finder):
    message = Message({"intent": "greet"})

    assert finder.process([message])[0].get("facts") is None


def test_without_a_call_the_year_is_todays():
    assert surroundings_of({"question": None, "call": "unknown"}, TODAY).asked is None


@given(st.text(max_size=200))
def test_no_text_breaks_the_finders_and_the_facts_survive_as_json(text):
    facts = find_facts(text, HERE)

    assert facts_from_json(facts_to_json(facts)) == facts


def test_a_very_long_message_is_read_in_part():
    facts = find_facts("vi har 12 deltakere og 4 under 25 " * 20_000, HERE)

    assert facts.first("participants") == 12
    assert len(facts.quantities) < 20_000
