"""When a claim holds: its period in words, no more exactly than the report gives it, and what had come about by a day."""

import re
from calendar import monthrange
from typing import Final

from mexict_kg.errors import WrongCall
from mexict_kg.model.records import Claim
from mexict_kg.words.phrases import say, several, tell

_BEGINS_2021: Final = "2021-01-01"
_DATE: Final = re.compile(r"([0-9]{4})(?:-([0-9]{2}))?(?:-([0-9]{2}))?")
_YEAR, _MONTH, _DAY = 4, 7, 10
"""How many letters of an ISO date are told: the precision of an end."""
_ON_A_DAY: Final = {"Within": "onDay", "NotAfter": "byDay"}
"""What is said in the place of a sense of time where the period is one day."""


def phrase_period(claim: Claim, lang: str) -> str:
    """When the claim holds, with the precision of the report; empty when it gives no time."""
    if not claim.time_sense:
        return ""
    ends = _ends(claim.starts, claim.ends)
    if claim.time_sense == "Between" and len(ends) == 2:
        first, last = (_phrase_date(end, lang) for end in ends)
        return say("period.Between", lang, first=first, last=last)
    if claim.time_sense == "Between":
        return say("period.course", lang, when=_phrase_span(ends, lang))
    of_a_day = _ON_A_DAY if [len(end) for end in ends] == [_DAY] else {}
    return say(f"period.{of_a_day.get(claim.time_sense, claim.time_sense)}", lang, when=_phrase_span(ends, lang))


def last_day(date: str | int) -> str:
    """The last day of a year, month or day such as 2018, 2018-03 or 2018-03-15, as an ISO date; WrongCall for anything else.

    A number is a year.
    """
    found = _DATE.fullmatch(str(date).strip())
    year, month, day = (int(part) if part else None for part in found.groups()) if found else (None, None, None)
    if not year or month == 0 or (month or 1) > 12 or day == 0 or (day or 1) > monthrange(year, month or 12)[1]:
        raise WrongCall(tell("error.noDate", date=date))
    return f"{year:04}-{month or 12:02}-{day or monthrange(year, month or 12)[1]:02}"


def has_come_about(claim: Claim, day: str) -> bool:
    """Whether what a claim tells had surely come about by a day and, where it is a state, still held then.

    What happened or began within a period counts from its end on, what is so "as of the report" from the report's year on, and
    what gives no time always.
    """
    begins = _BEGINS_2021 if claim.time_sense == "AsOfReport" else _begins(claim)
    is_over = claim.time_sense == "Throughout" and claim.ends is not None and claim.ends[:10] < day
    return not is_over and (begins is None or begins[:10] <= day)


def _begins(claim: Claim) -> str | None:
    return claim.starts if claim.time_sense in ("Throughout", "NotBefore") else claim.ends or claim.starts


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


def _phrase_span(ends: list[str], lang: str) -> str:
    if {len(end) for end in ends} == {_MONTH} and len({end[:_YEAR] for end in ends}) == 1:
        months = "–".join(_month_name(end, lang) for end in ends)
        return say("period.month", lang, month=months, year=ends[0][:_YEAR])
    return ("–" if all(len(end) == _YEAR for end in ends) else " – ").join(_phrase_date(end, lang) for end in ends)


def _phrase_date(end: str, lang: str) -> str:
    """A year, "March 2018" or "15 March 2018"."""
    if len(end) == _YEAR:
        return end
    key, day = ("month", "") if len(end) == _MONTH else ("day", int(end[8:]))
    return say(f"period.{key}", lang, day=day, month=_month_name(end, lang), year=end[:_YEAR])


def _month_name(end: str, lang: str) -> str:
    return str(several("period.months", lang)[int(end[5:7]) - 1])
