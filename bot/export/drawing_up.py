"""Draws up the outline of a draft, section by section."""

from bot.export.answers import answer_sections
from bot.export.cleaning import cleaned
from bot.export.conditions import eligibility
from bot.export.opening import facts, missing, notices
from bot.export.outline import Document, Section
from bot.export.papers import DraftPapers
from bot.export.sources import sources
from bot.export.standing import standing
from bot.export.stipends import stipends
from bot.wording import day


def draw_up(papers: DraftPapers) -> Document:
    """Make the outline of a draft; whatever no file can hold is visibly replaced."""
    document = Document(
        title=papers.say("title"),
        subtitle=_capitalised(papers.told(papers.call.title)),
        language=papers.language,
        day=papers.day,
        stamp=papers.say("stamp"),
        notices=notices(papers),
        sections=_sections(papers),
        footer=papers.say("footer", stamp=papers.say("stamp"), day=day(papers.day, papers.language)),
        page=papers.say("page"),
        of_pages=papers.say("of_pages"),
        glyphs_replaced=papers.say("glyphs_replaced"),
        without_standard=papers.say("without_standard"),
    )
    return cleaned(document)


def _sections(papers: DraftPapers) -> tuple[Section, ...]:
    return (
        facts(papers),
        missing(papers),
        *answer_sections(papers),
        *stipends(papers),
        *eligibility(papers),
        *standing(papers),
        sources(papers),
    )


def _capitalised(text: str) -> str:
    """Begin with a capital: a call's title is worded so that it fits within a sentence."""
    return text[:1].upper() + text[1:]
