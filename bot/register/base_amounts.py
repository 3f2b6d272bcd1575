"""The base amounts (G) that the project knows, each with its source."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from bot.register.tables import rows
from bot.scheme.base_amounts import BaseAmount


class FiledBaseAmounts:
    """The base amounts in `base_amounts.csv`."""

    def __init__(self) -> None:
        found = [
            BaseAmount(
                value=Decimal(row["value"]),
                valid_from=date.fromisoformat(row["valid_from"]),
                valid_to=date.fromisoformat(row["valid_to"]),
                source=row["source"],
            )
            for row in rows("base_amounts")
        ]
        self._all = tuple(sorted(found, key=lambda base_amount: base_amount.valid_from))

    def all(self) -> Sequence[BaseAmount]:
        """Give every base amount, oldest first."""
        return self._all
