"""Numbers and kroner: digits in groups that never break across lines, and decimals only where there are øre."""

from decimal import ROUND_HALF_UP, Decimal

from babel.numbers import format_decimal

NO_BREAK = "\N{NO-BREAK SPACE}"
WHOLE = "#,##0"
HUNDREDTHS = "#,##0.00"
LOCALES = {"nb": "nb_NO", "nn": "nn_NO", "en": "en_GB"}


def number(value: int | Decimal, language: str = "nb") -> str:
    """Write a number: «1 627 346», «55 738,50»; English has «1,627,346» and «55,738.50»."""
    rounded = Decimal(value).quantize(Decimal("0.01"), ROUND_HALF_UP)
    pattern = WHOLE if rounded == rounded.to_integral_value() else HUNDREDTHS
    written = str(format_decimal(rounded, pattern, locale=LOCALES[language]))
    return written.replace("-", "\N{MINUS SIGN}")


def kroner(value: int | Decimal, language: str = "nb") -> str:
    """Write an amount with its unit: «1 627 346 kroner», «1 krone»."""
    unit = "krone" if value == 1 else "kroner"
    return f"{number(value, language)}{NO_BREAK}{unit}"


def organisation_number(digits: str) -> str:
    """Write an organisation number in groups of three, «958 935 420»; anything else is left as it is."""
    if len(digits) != 9 or not digits.isdecimal():
        return digits
    return NO_BREAK.join(digits[start : start + 3] for start in (0, 3, 6))
