"""Dates of claims: what had come about by a day, and the day that a person's date means."""

import re
from calendar import monthrange
from typing import Final

from mexict_kg.errors import WrongCall
from mexict_kg.model.model import Claim

_BEGINS_2021: Final = "2021-01-01"
_DATE: Final = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?")


def last_day(date: str) -> str:
    """The last day of a year, month or day such as 2018, 2018-03 or 2018-03-15, as an ISO date; WrongCall for anything else."""
    found = _DATE.fullmatch(date.strip())
    year, month, day = (int(part) if part else None for part in found.groups()) if found else (None, None, None)
    if not year or month == 0 or (month or 1) > 12 or day == 0 or (day or 1) > monthrange(year, month or 12)[1]:
        raise WrongCall(f'"{date}" is no date; give a year, a month or a day, such as 2018, 2018-03 or 2018-03-15')
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
