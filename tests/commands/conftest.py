"""What the tests of commands share."""

import pytest

from tests.builders import tiny_project


@pytest.fixture
def doc():
    return tiny_project()
