"""Kroner, numbers, dates, lists and organisation numbers as Norwegians write them."""

from bot.wording.dates import day
from bot.wording.lists import listed
from bot.wording.numbers import kroner, number, organisation_number

__all__ = ["day", "kroner", "listed", "number", "organisation_number"]
