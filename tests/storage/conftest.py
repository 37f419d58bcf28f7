"""Folders for the tests of files."""

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from cxdesigner.translation import LANGUAGES, catalogue


@pytest.fixture
def shared() -> Iterator[Path]:
    """A folder that nobody may reach, too; `tmp_path` is root's alone."""
    for language in LANGUAGES:
        catalogue(language)  # nobody may not read the words
    with TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o777)
        yield folder
        folder.chmod(0o777)
