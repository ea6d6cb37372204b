"""Dates of claims: what had come about by a day, and the day that a person's date means."""

import re
from calendar import monthrange
from typing import Final

from mexict_kg.errors import WrongCall
from mexict_kg.model import Claim

_DATE: Final = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?")


def last_day(date: str) -> str:
    """The last day of a year, month or day such as 2018, 2018-03 or 2018-03-15, as an ISO date; WrongCall for anything else."""
    found = _DATE.fullmatch(date.strip())
    year, month, day = (int(part) if part else None for part in found.groups()) if found else (None, None, None)
    if not year or month == 0 or (month or 1) > 12 or day == 0 or (day or 1) > monthrange(year, month or 12)[1]:
        raise WrongCall(f'"{date}" is no date; give a year, a month or a day, such as 2018, 2018-03 or 2018-03-15')
    return f"{year:04}-{month or 12:02}-{day or monthrange(year, month or 12)[1]:02}"


def has_come_about(claim: Claim, day: str) -> bool:
    """Whether what a claim tells had come about by a day and, where it is a state, still held then.

    What gives no date counts on every day. What is to come by the end of a period counts from that end on.
    """
    begins = claim.ends if claim.time_sense == "NotAfter" else claim.starts
    is_over = claim.time_sense == "Throughout" and claim.ends is not None and claim.ends[:10] < day
    return not is_over and (begins is None or begins[:10] <= day)
