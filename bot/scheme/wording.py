"""A text in the languages the scheme speaks."""

from dataclasses import dataclass

LANGUAGES = ("nb", "nn", "en")


@dataclass(frozen=True)
class Wording:
    """The same text in bokmål and nynorsk, and in English where the call has it."""

    nb: str
    nn: str
    en: str | None = None

    def in_language(self, language: str) -> str:
        """Give the text in a language; English falls back to bokmål."""
        if language == "nn":
            return self.nn
        return self.en if language == "en" and self.en else self.nb
