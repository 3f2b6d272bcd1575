"""Lemmas of bokmål and nynorsk, cut down to the words the training data uses."""

from collections.abc import Iterable

from simplemma.strategies.dictionaries.dictionary_factory import DefaultDictionaryFactory

from bot.nlu.text import flatten

_LANGUAGES = ("nb", "nn")


def lemma_table(words: Iterable[str]) -> dict[str, str]:
    """Map every inflected form of the words' lemmas to its lemma, all of it flattened.

    Simplemma's own tables take 72 MB of memory; they are read here, when the model is trained, and let go of.
    Bokmål goes first where a form has a lemma in both.
    """
    full: dict[str, str] = {}
    for language in _LANGUAGES:
        for form, lemma in DefaultDictionaryFactory().get_dictionary(language).items():
            full.setdefault(flatten(form.lower()), flatten(lemma.lower()))
    used = {full.get(word, word) for word in words}
    return {form: lemma for form, lemma in full.items() if lemma in used}
