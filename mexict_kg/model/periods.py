"""Periods told in words, in English and Spanish, no more exactly than the report gives them."""

from calendar import monthrange
from typing import Final

from mexict_kg.model.model import Claim, Text

_PERIODS: Final[dict[str, Text]] = {
    "Within": {"en": "in {}", "es": "en {}"},
    "Throughout": {"en": "throughout {}", "es": "durante todo {}"},
    "Between": {"en": "between {} and {}", "es": "entre {} y {}"},
    "Since": {"en": "since {}", "es": "desde {}"},
    "NotBefore": {"en": "from {} at the earliest", "es": "desde {} como muy pronto"},
    "NotAfter": {"en": "by {}", "es": "a más tardar en {}"},
    "Former": {"en": "formerly", "es": "anteriormente"},
    "AsOfReport": {"en": "as of the report (2021)", "es": "al momento del informe (2021)"},
}
_CHANGE_WITHIN: Final[Text] = {"en": "in the course of {}", "es": "en el transcurso de {}"}
_ON_A_DAY: Final[dict[str, Text]] = {
    "Within": {"en": "on {}", "es": "{}"},
    "NotAfter": {"en": "by {}", "es": "a más tardar {}"},
}
_MONTHS: Final[Text] = {
    "en": "January February March April May June July August September October November December",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
}
_YEAR, _MONTH, _DAY = 4, 7, 10
"""How many letters of an ISO date are told: the precision of an end."""


def period(claim: Claim, lang: str) -> str:
    """When the claim holds, with the precision of the report; empty when it gives no time."""
    if not claim.time_sense:
        return ""
    ends = _ends(claim.starts, claim.ends)
    if claim.time_sense == "Between" and len(ends) == 2:
        return _PERIODS["Between"][lang].format(*(_date(end, lang) for end in ends))
    if claim.time_sense == "Between":
        return _CHANGE_WITHIN[lang].format(_span(ends, lang))
    of_a_day = _ON_A_DAY if [len(end) for end in ends] == [_DAY] else {}
    return of_a_day.get(claim.time_sense, _PERIODS[claim.time_sense])[lang].format(_span(ends, lang))


def _ends(start: str | None, end: str | None) -> list[str]:
    """First and last day, cut to year, month or day as they are meant; just one where they are told alike.

    The first of January is the beginning of a year, unless the period ends within it.
    """
    first, last = _precision(start, opens=True), _precision(end, opens=False)
    if start and end and start[:_YEAR] == end[:_YEAR]:
        first = last = max(first, last)
    return list(dict.fromkeys(day[:letters] for day, letters in ((start, first), (end, last)) if day))


def _precision(day: str | None, *, opens: bool) -> int:
    if not day or day[5:] == ("01-01" if opens else "12-31"):
        return _YEAR
    year, month, of_month = day[:4], day[5:7], day[8:10]  # a time zone may follow
    edge = 1 if opens else monthrange(int(year), int(month))[1]
    return _MONTH if int(of_month) == edge else _DAY


def _span(ends: list[str], lang: str) -> str:
    told = [_date(end, lang) for end in ends]
    if {len(end) for end in ends} == {_MONTH} and len({end[:_YEAR] for end in ends}) == 1:
        return f"{'–'.join(_month_name(end, lang) for end in ends)} {'' if lang == 'en' else 'de '}{ends[0][:_YEAR]}"
    return ("–" if all(len(end) == _YEAR for end in ends) else " – ").join(told)


def _date(end: str, lang: str) -> str:
    """A year, "March 2018" or "15 March 2018"."""
    if len(end) == _YEAR:
        return end
    of = "" if lang == "en" else "de "
    month = f"{_month_name(end, lang)} {of}{end[:_YEAR]}"
    if len(end) == _MONTH:
        return month
    return f"{'' if lang == 'en' else 'el '}{int(end[8:])} {of}{month}"


def _month_name(end: str, lang: str) -> str:
    return _MONTHS[lang].split()[int(end[5:7]) - 1]
