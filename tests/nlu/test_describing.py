"""What project descriptions are about."""

import pytest

from bot.nlu.describing import Describing, kept_describing, read_descriptions

DESCRIPTIONS = {
    "boats": ["Vi bygger båter av tre", "En båt i hver havn", "Unge skal lære å bygge båt", "Båtbygging ved sjøen"],
    "kitchens": ["Et kjøkken for alle", "Mat lages på kjøkkenet", "Kjøkken og matlaging", "Felles matlaging hver dag"],
    "songs": ["Kor for alle som vil synge", "Sang hver uke", "Vi synger i kor", "Allsang og kor på torget"],
}


@pytest.fixture(scope="module")
def describing():
    return Describing.fit(DESCRIPTIONS)


def test_a_description_is_about_what_others_like_it_are(describing):
    assert next(iter(describing.likely("Vi vil bygge en stor båt"))) == "boats"
    assert next(iter(describing.likely("Matlaging for hele bygda"))) == "kitchens"


def test_the_clause_that_tells_is_given_as_it_was_written(describing):
    description = "Kommunen vår er liten. Vi vil bygge BÅTER av tre. Været er ofte dårlig."

    assert describing.telling(description, "boats") == "Vi vil bygge BÅTER av tre"


def test_what_was_learnt_is_kept_until_the_descriptions_change(tmp_path):
    examples, kept = tmp_path / "examples", tmp_path / "kept.joblib"
    examples.mkdir()
    lines = "\n".join(f"{name}:\n" + "\n".join(f"  - {text}" for text in texts) for name, texts in DESCRIPTIONS.items())
    (examples / "all.yml").write_text(lines, encoding="utf-8")
    first = kept_describing(kept, examples).likely("en båt")
    written = kept.read_bytes()

    assert kept_describing(kept, examples).likely("en båt") == first
    assert kept.read_bytes() == written
    (examples / "all.yml").write_text(lines.replace("boats", "vessels"), encoding="utf-8")
    assert "vessels" in kept_describing(kept, examples).likely("en båt")


def test_every_description_stands_under_one_name_only():
    texts = [text for each in read_descriptions().values() for text in each]

    assert len(texts) == len(set(texts)) > 700
