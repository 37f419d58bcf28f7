"""Refusals, and the sentences that go with them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from cxdesigner.commands import CommandError
from cxdesigner.translation import catalogue


@contextmanager
def refused(english: str, danish: str) -> Iterator[None]:
    """Expect a refusal that says `english` and `danish`."""
    with pytest.raises(CommandError) as caught:
        yield
    assert str(caught.value) == english
    assert catalogue("da").say(caught.value.message) == danish


def gone(id_: str) -> Iterator[None]:
    """Expect to be told that `id_` is no longer there."""
    return refused(  # type: ignore[return-value]
        f"That is no longer there ({id_}). Nothing was changed.",
        f"Det findes ikke længere ({id_}). Intet er ændret.",
    )


def no_field(name: str) -> Iterator[None]:
    """Expect to be told that there is no field `name`."""
    return refused(  # type: ignore[return-value]
        f"There is no field “{name}” to set here.",
        f"Her er intet felt »{name}« at sætte.",
    )
