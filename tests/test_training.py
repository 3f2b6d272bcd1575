"""Whether the model matches what it was trained from: told by content, not by time."""

import os

import pytest

from bot import training

INPUTS = [
    "config.yml",
    "domain.yml",
    "data/nlu/ask.yml",
    "data/rules/rules.yml",
    "bot/dialogue/talk.yml",
    "bot/nlu/b.py",
    "bot/nlu/words.yml",
]
NOT_INPUTS = [
    "bot/dialogue/phrases/talk.yml",
    "bot/gateway/app.py",
    "bot/nlu/evaluation/command.py",
    "data/descriptions/areas.yml",
]


@pytest.fixture
def folder(tmp_path, monkeypatch):
    for name in [*INPUTS, *NOT_INPUTS]:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"# {name}\n", encoding="utf-8")
    monkeypatch.setattr(training, "ROOT", tmp_path)
    return tmp_path


@pytest.mark.parametrize("name", INPUTS)
def test_other_content_makes_another_fingerprint(folder, name):
    before = training.fingerprint()

    (folder / name).write_text("# noe annet\n", encoding="utf-8")

    assert training.fingerprint() != before


@pytest.mark.parametrize("name", INPUTS)
def test_another_time_makes_no_other_fingerprint(folder, name):
    before = training.fingerprint()

    os.utime(folder / name, (0, 0))

    assert training.fingerprint() == before


def test_a_file_that_comes_or_goes_or_is_renamed_makes_another_fingerprint(folder):
    found = {training.fingerprint()}
    (folder / "data/nlu/new.yml").write_text("# ny\n", encoding="utf-8")
    found.add(training.fingerprint())
    (folder / "data/nlu/new.yml").rename(folder / "data/nlu/newer.yml")
    found.add(training.fingerprint())
    (folder / "data/nlu/ask.yml").unlink()
    found.add(training.fingerprint())

    assert len(found) == 4


@pytest.mark.parametrize("name", NOT_INPUTS)
def test_what_the_model_is_not_trained_from_makes_no_other_fingerprint(folder, name):
    before = training.fingerprint()

    (folder / name).write_text("# noe annet\n", encoding="utf-8")

    assert training.fingerprint() == before


def test_a_model_is_current_only_with_the_fingerprint_of_what_is_here(folder, monkeypatch):
    monkeypatch.setattr(training, "MODEL", folder / "model.tar.gz")
    monkeypatch.setattr(training, "STAMP", folder / "trained-from")
    stages = [training.is_current()]
    training.MODEL.write_bytes(b"model")
    stages.append(training.is_current())
    training.STAMP.write_text(training.fingerprint(), encoding="utf-8")
    stages.append(training.is_current())
    (folder / "domain.yml").write_text("# noe annet\n", encoding="utf-8")
    stages.append(training.is_current())

    assert stages == [False, False, True, False]
