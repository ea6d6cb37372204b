"""What a shell offers at Tab: questions, their parameters, the values that fit, and names of things."""

import os
import subprocess
import sys

import pytest

from mexict_kg.folders import Folders


def offered(line: str, built: Folders) -> list[str]:
    """What the command prints when a shell asks it to complete a line."""
    environment = {
        **os.environ,
        "_ARGCOMPLETE": "1",
        "_ARGCOMPLETE_IFS": "\n",
        "_ARGCOMPLETE_SUPPRESS_SPACE": "1",
        "COMP_LINE": line,
        "COMP_POINT": str(len(line.encode())),
        "COMP_TYPE": "9",
    }
    # argcomplete writes to a descriptor of its own, which the shell's function opens
    command = f'exec 8>&1; "{sys.executable}" -m mexict_kg 2>/dev/null'
    done = subprocess.run(["bash", "-c", command], cwd=built.root, env=environment, capture_output=True, timeout=60, check=False)
    return [word.strip() for word in done.stdout.decode().splitlines()]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("mexict ask what-a-body-h", {"what-a-body-helps-and-harms"}),
        ("mexict ask what-a-body-did --bo", {"--body"}),
        ("mexict ask what-a-body-did --body america", {"america-movil"}),
        ("mexict ask what-has-a-likelihood --likelihood ", {"mx:Certain", "mx:Likely", "mx:Possible", "mx:Unlikely"}),
        ("mexict show huaw", {"huawei"}),
        ("mexict compl", {"completion"}),
    ],
)
def test_tab_offers_what_may_follow(built: Folders, line: str, expected: set[str]) -> None:
    assert expected == set(offered(line, built))


def test_a_year_is_offered_only_if_something_is_dated_to_it(built: Folders) -> None:
    years = offered("mexict ask what-happened-in-a-year --year 20", built)
    assert {"2013", "2018", "2021"} <= set(years)
    assert "2005" not in years


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_each_shell_is_taught_with_lines_of_its_own(mexict, shell: str) -> None:
    done = mexict("completion", shell)
    assert 0 == done.returncode
    assert b"mexict" in done.stdout


def test_bash_takes_the_lines(mexict, tmp_path) -> None:
    (tmp_path / "lines").write_bytes(mexict("completion", "bash").stdout)
    done = subprocess.run(["bash", "-c", "source lines && complete -p mexict"], cwd=tmp_path, capture_output=True, check=False)
    assert b"mexict" in done.stdout, done.stderr
