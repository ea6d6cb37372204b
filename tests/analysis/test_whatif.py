"""What-if and loops as the command tells them, and what it refuses."""

from collections.abc import Callable
from typing import Any

import pytest

from mexict_kg.folders import Folders

Mexict = Callable[..., Any]


@pytest.mark.parametrize(
    ("args", "parts"),
    [
        (["whatif", "--without", "presentation of candidates to the Senate"], ["3 things would lose", "an aspect of IFT"]),
        (["whatif", "--without", "number of IFT commissioners in office", "--leaving", "4"], ["still has enough", "at least 4"]),
        (
            ["whatif", "--without", "ift"],
            ["No chain of influence would join", "Rank by influence, before and after", "of influence."],
        ),
        (
            ["whatif", "--replace", "ift=Ministry of Communications and Transportation"],
            [
                "In the place of IFT: Ministry",
                "Only IFT needs: 2 things",
                "IFT number 4; Ministry",
                "without a rank, then number 3.",
                "The claims are only moved",
            ],
        ),
        (["whatif", "--replace", "ift = mexico", "--lang", "es"], ["En lugar de IFT: México", "necesita además"]),
        (["whatif", "--replace", "ift=mexico", "--format", "json"], ['"taken_over"', '"gained_pairs"']),
        (["whatif", "--without", "human capital"], ["None of the ten most influential things would change its rank."]),
        (
            ["whatif", "--strengthen", "fiscal austerity"],
            ["more:\n    fiscal austerity — strengthens →", "less:\n    fiscal austerity — weakens →"],
        ),
        (
            ["whatif", "--weaken", "austeridad fiscal", "--lang", "es"],
            ["menos:\n    austeridad fiscal ↓ — fortalece →", "(leído al revés: un obstáculo menos)"],
        ),
        (
            ["whatif", "--weaken", "mxr:commissioners-in-office"],
            ["less:\n    number of IFT commissioners in office ↓", "(a need at risk)"],
        ),
        (["loops"], ["Feedback loops: 2", "read as part of (in the text) entrenched monopolies", "a reinforcing loop"]),
        (
            ["whatif", "--without", "cert-mx"],
            [
                "By the claims counted nothing would lose anything needed.",
                "mxc:p060-cert-mx-investigates",
                "mexict ask what-would-go-with-a-thing --thing cert-mx",
            ],
        ),
        (["loops", "--asserted", "--readings", "none"], ["Feedback loops: 0"]),
        (["whatif", "--without", "ift", "--format", "json"], ['"broken_pairs"']),
        (["whatif", "--strengthen", "fiscal austerity", "--format", "json"], ['"disagrees": false']),
        (["loops", "--format", "json", "--explain"], ['"kind": "reinforcing"', '"basis": "InTheText"']),
    ],
)
def test_what_if_and_loops_are_told(built: Folders, mexict: Mexict, args: list[str], parts: list[str]) -> None:
    done = mexict("--root", built.root, *args)
    told = done.stdout.decode()
    assert (0, b"") == (done.returncode, done.stderr)
    assert [] == [part for part in parts if part not in told]


@pytest.mark.parametrize(
    ("args", "part"),
    [
        (["whatif"], "give one of --without, --replace, --strengthen and --weaken"),
        (["whatif", "--without", "ift", "--weaken", "ift"], "give one of --without, --replace, --strengthen and --weaken"),
        (["whatif", "--without", "ift", "--leaving", "many"], "--leaving is many"),
        (["whatif", "--without", "ift", "--leaving", "-1"], "--leaving"),
        (["whatif", "--without", "number of IFT commissioners in office", "--leaving", "nan"], "--leaving is NaN"),
        (["whatif", "--without", "physical capital", "--leaving", "2"], "no claim of the graph tells how many"),
        (["whatif", "--strengthen", "ift", "--leaving", "2"], "--leaving goes with --without only"),
        (["whatif", "--strengthen", "nobody at all"], "nothing is called"),
        (["whatif", "--replace", "ift"], '--replace is "ift"; give two names with = between'),
        (["whatif", "--replace", "ift="], "give two names with = between"),
        (["whatif", "--replace", "ift=IFT"], "itself or an aspect of it"),
        (["whatif", "--replace", "ift=operation of the ift"], "itself or an aspect of it"),
        (["whatif", "--replace", "state of querétaro=ift"], "none says that"),
        (["whatif", "--replace", "ift=nobody at all"], "nothing is called"),
        (["whatif", "--replace", "ift=mexico", "--leaving", "2"], "--leaving goes with --without only"),
        (["loops", "--as-of", "soon"], '"soon" is no date'),
    ],
)
def test_a_wrong_question_is_refused(built: Folders, mexict: Mexict, args: list[str], part: str) -> None:
    done = mexict("--root", built.root, *args)
    assert (2, b"") == (done.returncode, done.stdout)
    assert part in done.stderr.decode()
