"""The pictures of all states: each is there, and none that nobody makes."""

from pathlib import Path

from tools.build_states.states import STATES

_DOCS = Path(__file__).parent.parent / "docs"
_MOST_BYTES, _MOST_IN_ALL = 250_000, 9_000_000


def files():
    return {path.stem: path for path in (_DOCS / "pictures" / "states").iterdir()}


def test_every_state_has_a_picture_and_every_picture_a_state():
    assert files().keys() == STATES.keys()
    assert all(path.suffix == ".png" for path in files().values())


def test_the_pictures_are_small():
    sizes = [path.stat().st_size for path in files().values()]
    assert max(sizes) < _MOST_BYTES
    assert sum(sizes) < _MOST_IN_ALL


def test_the_page_shows_every_picture_with_its_line():
    page = (_DOCS / "states.md").read_text(encoding="utf-8")
    for name, state in STATES.items():
        assert f"{state.line}.\n\n![{name}](pictures/states/{name}.png)" in page
