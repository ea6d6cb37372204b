"""What ends a command from outside: Ctrl-C whatever the engine does, a query's time and memory; and streams that are closed."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from mexict_kg.cli.watch import INTERRUPTED, STOPPED

pytestmark = pytest.mark.thorough

PRODUCT = "{ ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"
COUNTED = f"SELECT (COUNT(*) AS ?n) {PRODUCT}"
UNFOUND = f'ASK {{ {PRODUCT} FILTER(CONCAT(STR(?a), STR(?f), STR(?i)) = "nothing") }}'
HEAP = f"SELECT * {PRODUCT} ORDER BY ?i"


def start(*words: object, cwd: Path | None = None) -> subprocess.Popen[bytes]:
    """The command as a shell starts it, which hears Ctrl-C even where this process was told to ignore it."""
    return subprocess.Popen(
        [sys.executable, "-m", "mexict_kg", *map(str, words)],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=cwd,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler) and None,
    )


def ended(process: subprocess.Popen[bytes], within: float = 20) -> tuple[int, str, str]:
    out, told = process.communicate(timeout=within)
    return process.returncode, out.decode(), told.decode()


def interrupted(process: subprocess.Popen[bytes], after: float) -> tuple[int, str, str, float]:
    time.sleep(after)
    assert process.poll() is None, process.communicate()
    process.send_signal(signal.SIGINT)
    sent = time.monotonic()
    return *ended(process), time.monotonic() - sent


@pytest.mark.parametrize("query", [COUNTED, HEAP, UNFOUND, f"CONSTRUCT {{ ?a ?b ?i }} {PRODUCT}"])
def test_ctrl_c_ends_a_query_within_a_second_and_says_so(built, query: str) -> None:
    code, out, told, seconds = interrupted(start("--root", built.root, "sparql", "--memory", 0, query), after=1.5)
    assert (INTERRUPTED, "", "mexict: interrupted\n") == (code, out, told)
    assert seconds < 5  # a second on a machine that does nothing else


@pytest.mark.parametrize("after", [0.4, 0.9, 1.6])
def test_ctrl_c_ends_a_build_at_any_moment_with_nothing_half_written(copy: Path, after: float) -> None:
    code, out, told, _ = interrupted(start("--root", copy, "build"), after)
    assert (INTERRUPTED, "", "mexict: interrupted\n") == (code, out, told)
    assert not (copy / "output").exists()
    assert not (copy / ".output" / "unfinished").exists()


def test_ctrl_c_leaves_the_old_file_and_no_other(built, tmp_path: Path) -> None:
    (tmp_path / "rows.csv").write_text("old")
    written = start("--root", built.root, "sparql", "--memory", 0, f"SELECT * {PRODUCT}", "-o", tmp_path / "rows.csv")
    assert (INTERRUPTED, "") == interrupted(written, after=1.5)[:2]
    assert {"rows.csv": "old"} == {path.name: path.read_text() for path in tmp_path.iterdir()}


@pytest.mark.parametrize(
    ("limit", "query", "part"),
    [
        (("--timeout", "1"), COUNTED, "took longer than 1 seconds"),
        (("--memory", "300"), HEAP, "took more than 300 MB"),
    ],
)
def test_a_query_is_stopped_at_its_limit_with_a_code_of_its_own(built, limit: tuple[str, str], query: str, part: str) -> None:
    code, out, told = ended(start("--root", built.root, "sparql", *limit, query))
    assert (STOPPED, "") == (code, out)
    assert part in told and limit[0] in told and "Traceback" not in told


def test_rows_are_written_as_they_come(built) -> None:
    process = start("--root", built.root, "sparql", "--memory", 400, "--timeout", 0, f"SELECT * {PRODUCT}")
    assert process.stdout
    assert b"a,b,c,d,e,f,g,h,i\r\n" == process.stdout.readline()
    read = sum(len(process.stdout.read(1_000_000)) for _ in range(400))
    assert (400_000_000, None) == (read, process.poll())
    process.stdout.close()
    assert 0 == process.wait(timeout=20)


def closed(words: list[str], *numbers: int) -> subprocess.CompletedProcess[bytes]:
    """The command with standard streams closed, as `2>&-` closes them."""
    shut = " ".join(f"{number}>&-" for number in numbers)
    return subprocess.run(
        ["sh", "-c", f'exec "$@" {shut}', "sh", sys.executable, "-m", "mexict_kg", *words],
        capture_output=True,
        timeout=60,
        check=False,
    )


def test_no_message_gets_into_the_data_where_standard_error_is_closed(built, tmp_path: Path) -> None:
    root = ["--root", str(built.root)]
    done = closed([*root, "ask", "who fined america movil", "--format", "csv"], 2)
    assert (0, b"") == (done.returncode, done.stderr)
    assert done.stdout.startswith(b"actor,") or b"claim" in done.stdout.splitlines()[0]
    assert b"Took" not in done.stdout
    assert (2, b"") == ((refused := closed([*root, "sparql", "ASK {"], 2)).returncode, refused.stdout)
    written = tmp_path / "answer.csv"
    assert 0 == closed([*root, "ask", "who fined america movil", "-o", str(written)], 0, 2).returncode
    assert b"Took" not in written.read_bytes() and b"mexict:" not in written.read_bytes()


def test_a_closed_standard_input_or_output_gets_one_message(built) -> None:
    root = ["--root", str(built.root)]
    for words, number, part in ((["sparql"], 0, b"standard input is closed"), (["show", "ift"], 1, b"standard output cannot")):
        done = closed([*root, *words], number)
        assert (2, b"", 1) == (done.returncode, done.stdout, done.stderr.count(b"\n"))
        assert part in done.stderr


@pytest.mark.parametrize(
    ("words", "code"),
    [(("show", "ift"), 0), (("build", "-o", "here"), 2), (("--root", "here", "show", "ift"), 3), (("show", "ift", "-o", "x"), 2)],
)
def test_a_deleted_working_folder_gets_one_message_where_it_matters(tmp_path: Path, words: tuple[str, ...], code: int) -> None:
    folder = tmp_path / "gone"
    folder.mkdir()
    script = 'rmdir "$PWD" && exec "$@"'
    done = subprocess.run(
        ["sh", "-c", script, "sh", sys.executable, "-m", "mexict_kg", *words],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).resolve().parents[2])},
        capture_output=True,
        timeout=60,
        check=False,
    )
    assert code == done.returncode, done.stderr.decode()
    assert "Traceback" not in done.stderr.decode()
    assert done.stderr.count(b"\n") == (code != 0)


@pytest.mark.parametrize("name", ["query.txt", "query", "query.rq", "mark.sparql"])
def test_a_query_is_read_from_any_file(built, tmp_path: Path, mexict, name: str) -> None:
    mark = b"\xef\xbb\xbf" if name.startswith("mark") else b""
    (tmp_path / name).write_bytes(mark + b"ASK { mxr:ift mx:fined mxr:america-movil }\r\n")
    assert b"true\n" == mexict("--root", built.root, "sparql", tmp_path / name).stdout


def test_a_query_is_read_from_a_pipe(built) -> None:
    command = f'exec "{sys.executable}" -m mexict_kg --root "{built.root}" sparql'
    script = command + ' <(echo "ASK { mxr:ift mx:fined mxr:america-movil }")'
    assert b"true\n" == subprocess.run(["bash", "-c", script], capture_output=True, timeout=60, check=False).stdout
