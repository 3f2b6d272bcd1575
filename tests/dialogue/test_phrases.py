"""What actions say: each phrase in three languages, under one name, and none that is named but not there."""

import ast
import string
from collections import Counter
from pathlib import Path

import pytest
import yaml

from bot.dialogue.phrases import FOLDER, Phrases, bundled_phrases
from bot.scheme.errors import AnswerRefusedError, UnknownItemError
from bot.scheme.wording import LANGUAGES

ROOT = Path(__file__).resolve().parents[2]
SPEAKERS = ("text", "utter")
FILES = {path.stem: yaml.safe_load(path.read_text(encoding="utf-8")) for path in sorted(FOLDER.glob("*.yml"))}
PHRASES = {name: texts for phrases in FILES.values() for name, texts in phrases.items()}


def placeholders(text):
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def constants(node):
    return [each.value for each in ast.walk(node) if isinstance(each, ast.Constant) and isinstance(each.value, str)]


def spoken(path):
    """Give the phrases a module names: the first argument of `text`, `utter` and `choice`."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute) or not node.args:
            continue
        name = node.args[0]
        if isinstance(name, (ast.JoinedStr, ast.Name)):
            continue
        prefix = "choice_" if node.func.attr == "choice" else ""
        if prefix or node.func.attr in SPEAKERS:
            yield from (prefix + each for each in constants(name.body if isinstance(name, ast.IfExp) else name))
            if isinstance(name, ast.IfExp):
                yield from constants(name.orelse)


@pytest.mark.parametrize("name", PHRASES)
def test_a_phrase_is_a_name_and_a_text_in_every_language(name):
    assert isinstance(name, str)
    assert list(PHRASES[name]) == list(LANGUAGES)
    assert all(isinstance(text, str) and text.strip() == text != "" for text in PHRASES[name].values())


@pytest.mark.parametrize("name", PHRASES)
def test_a_phrase_has_the_same_values_in_every_language(name):
    texts = PHRASES[name].values()

    assert len({frozenset(placeholders(text)) for text in texts}) == 1


def test_no_phrase_stands_in_two_files():
    counted = Counter(name for phrases in FILES.values() for name in phrases)

    assert [name for name, times in counted.items() if times > 1] == []


@pytest.mark.parametrize("module", sorted((ROOT / "actions").glob("*.py")), ids=lambda path: path.stem)
def test_what_an_action_says_is_a_phrase(module):
    assert [name for name in spoken(module) if name not in PHRASES] == []


def test_every_reason_to_refuse_an_answer_has_a_phrase():
    sources = [ROOT / "bot/scheme/checking.py", ROOT / "bot/scheme/reading.py", ROOT / "bot/services/drafting.py"]
    raised = [
        node.args[1].value
        for source in sources
        for node in ast.walk(ast.parse(source.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id == AnswerRefusedError.__name__
    ]

    assert [code for code in raised if f"refused_{code}" not in PHRASES] == []
    assert "no_number" in raised


def test_a_phrase_is_given_with_its_values_in_the_language_asked_for():
    phrases = Phrases({"noted": {"nb": "Notert: {facts}.", "nn": "Notert her: {facts}."}})

    assert phrases.text("noted", "nn", facts="Bodø") == "Notert her: Bodø."


def test_a_language_a_phrase_does_not_have_falls_back_to_bokmaal():
    assert Phrases({"noted": {"nb": "Notert."}}).text("noted", "en") == "Notert."


def test_a_phrase_nobody_has_written_is_an_error():
    with pytest.raises(UnknownItemError):
        bundled_phrases().text("utter_nonsense", "nb")


def test_every_file_of_phrases_is_read():
    phrases = bundled_phrases()

    assert all(phrases.text(name, "nb", **dict.fromkeys(placeholders(PHRASES[name]["nb"]), "x")) for name in PHRASES)
