"""A small graph, and a folder for caches with nothing in it."""

from pathlib import Path

import pytest

from mexict_kg.folders import Folders, find_folders


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A user's folder for caches with nothing in it."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "caches"))
    return tmp_path / "caches" / "mexict-kg"


@pytest.fixture
def folders(small: Path) -> Folders:
    return find_folders(str(small))
