"""Public holidays of a country. The only place that knows the library for it."""

from collections.abc import Iterable
from datetime import date

from holidays import country_holidays


def public_holidays(country: str, years: Iterable[int]) -> tuple[date, ...]:
    """Every public holiday in those years, the earliest first; none when `country` is empty.

    `country` is an ISO 3166-1 code of two letters. Raises NotImplementedError for one the library does not know.
    """
    return tuple(sorted(country_holidays(country, years=tuple(years)))) if country else ()
