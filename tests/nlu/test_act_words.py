"""Words that are strange to an act."""

from bot.nlu.act_words import ActWords
from bot.nlu.vocabulary import Vocabulary

SAID = {"cancel": ["stopp her", "stopp nå med dette"], "ask/deadline": ["når er fristen"]}
VOCABULARY = Vocabulary.learn(text for texts in SAID.values() for text in texts)
WORDS = ActWords.learn(
    [VOCABULARY.read(text) for texts in SAID.values() for text in texts],
    [name for name, texts in SAID.items() for _ in texts],
)


def test_what_an_act_is_said_with_is_not_strange_to_it():
    assert WORDS.strange_to(VOCABULARY.read("stopp nå")) == frozenset()


def test_a_word_of_another_world_is_strange_to_a_short_command():
    assert WORDS.strange_to(VOCABULARY.read("stopp frafallet")) == {"cancel"}


def test_one_strange_word_among_many_makes_no_difference():
    assert WORDS.strange_to(VOCABULARY.read("stopp nå med dette her frafallet")) == frozenset()


def test_kept_words_are_the_same():
    kept = ActWords.from_parts(WORDS.to_parts())

    assert kept.strange_to(VOCABULARY.read("stopp frafallet")) == {"cancel"}
