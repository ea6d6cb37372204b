"""What a test may need beyond Python: it is named where it is missing, and in CI nothing may be."""

import os
from typing import NoReturn

import pytest


def missing(what: str) -> NoReturn:
    """Fail where everything must be there, leave the test out elsewhere. The only skip there is."""
    if os.environ.get("CI") == "true":
        pytest.fail(what, pytrace=False)
    pytest.skip(what)
