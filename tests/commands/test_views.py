"""Keeping views under a name."""

from __future__ import annotations

import pytest

from cxdesigner import commands
from cxdesigner.commands.error import CommandError
from cxdesigner.model.document import Document
from cxdesigner.model.view import View
from tests.builders import tiny_project


def kept(**fields: object) -> Document:
    view = View.model_validate({"id": "v", "name": "Night", **fields})
    return commands.add_view(tiny_project(), view)


def lane_of(doc: Document) -> str:
    return next(iter(doc.lanes))


def test_a_view_is_kept_behind_the_others():
    doc = commands.add_view(kept(), View(id="w", name="Day"))
    assert doc.views["v"].rank < doc.views["w"].rank


def test_a_view_loses_a_lane_that_goes_and_stays():
    doc = tiny_project()
    lane = lane_of(doc)
    doc = commands.add_view(doc, View(id="v", name="Night", lanes=(lane,)))  # type: ignore[arg-type]
    assert commands.remove_lane(doc, lane).views["v"].lanes == ()


@pytest.mark.parametrize(
    "edit",
    [
        lambda doc: commands.add_view(doc, View(id="w", name=" ")),
        lambda doc: commands.add_view(doc, View(id="w", name="Night")),
        lambda doc: commands.add_view(doc, View(id="v", name="Day")),
        lambda doc: commands.add_view(doc, View(id="w", name="Day", lanes=("nowhere",))),
        lambda doc: commands.edit_view(doc, "v", name=""),
        lambda doc: commands.edit_view(doc, "nobody", name="Day"),
        lambda doc: commands.edit_view(doc, "v", owners=("nobody",)),
    ],
)
def test_a_view_without_a_name_of_its_own_or_of_what_is_not_there_is_refused(edit):
    with pytest.raises(CommandError):
        edit(kept())


def test_a_view_is_renamed_and_taken_out():
    doc = commands.edit_view(kept(), "v", name="Day")
    assert doc.views["v"].name == "Day"
    assert not commands.remove_view(doc, "v").views
    assert commands.remove_view(doc, "nobody") is doc
