"""An as-is and its to-be stay true to each other, whichever side is edited; one undo covers both."""

import pytest

from cxdesigner import commands
from cxdesigner.editor.store import Store
from cxdesigner.model.touchpoint import Touchpoint
from cxdesigner.translation import message
from tests.builders import tiny_project


@pytest.fixture
def store():
    return Store(commands.derive_to_be(tiny_project(), "today", suffix="new", name="Fremover"))


def run(store, command, *arguments, **named):
    return store.run(message("edit.rename"), lambda doc: command(doc, *arguments, **named))


def told(store, id_):
    touchpoint = store.document.touchpoints[id_]
    return touchpoint.title, touchpoint.change


def test_what_is_kept_follows_its_as_is_and_one_undo_takes_both_back(store):
    before = store.document
    run(store, commands.edit_touchpoints, ["greets"], title="Rejser sig og siger gæstens navn", owner=None)
    assert told(store, "greets-new") == ("Rejser sig og siger gæstens navn", "kept")
    assert store.document.touchpoints["greets-new"].owner is None
    store.undo()
    assert store.document == before


def test_what_is_edited_in_the_to_be_is_changed_and_leaves_the_as_is_alone(store):
    run(store, commands.edit_touchpoints, ["greets-new"], title="Går gæsten i møde")
    assert told(store, "greets-new") == ("Går gæsten i møde", "changed")
    assert told(store, "greets") == ("Siger gæstens navn først", "")
    run(store, commands.edit_touchpoints, ["greets"], title="Nikker")
    assert told(store, "greets-new") == ("Går gæsten i møde", "changed")


def test_what_is_edited_back_is_kept_again_unless_somebody_said_why_it_changes(store):
    run(store, commands.edit_touchpoints, ["greets-new"], title="Går gæsten i møde")
    run(store, commands.edit_touchpoints, ["greets-new"], title="Siger gæstens navn først")
    assert told(store, "greets-new")[1] == "kept"
    run(
        store,
        commands.edit_touchpoints,
        ["greets-new"],
        title="Går gæsten i møde",
        why="Gæsten skal føle sig ventet.",
    )
    run(store, commands.edit_touchpoints, ["greets-new"], title="Siger gæstens navn først")
    assert told(store, "greets-new")[1] == "changed"


def test_what_is_put_into_a_to_be_is_new_and_into_an_as_is_is_nothing_of_the_kind(store):
    for id_, lane, step in (("towel", "frontstage-new", "desk-new"), ("nod", "frontstage", "desk")):
        run(store, commands.add_touchpoint, Touchpoint(id=id_, lane=lane, step=step, title="Et håndklæde"))
    assert store.document.touchpoints["towel"].change == "new"
    assert store.document.touchpoints["nod"].change == ""


def test_what_lost_its_as_is_is_new(store):
    run(store, commands.remove_touchpoints, ["greets"])
    assert told(store, "greets-new") == ("Siger gæstens navn først", "new")
    store.undo()
    assert told(store, "greets-new") == ("Siger gæstens navn først", "kept")


def test_an_as_is_deleted_under_its_to_be_leaves_the_to_be_whole(store):
    run(store, commands.remove_journey, "today")
    assert set(store.document.journeys) == {"today-new"}
    assert {t.change for t in store.document.touchpoints.values()} == {"new"}


def test_why_something_goes_is_forgotten_once_it_is_back(store):
    from cxdesigner.model.twins import Removal

    run(store, commands.remove_touchpoints, ["greets-new"])
    removal = Removal(id="gone", journey="today-new", touchpoint="greets", why="Ingen skranke mere.")
    run(store, commands.add_record, removal)
    back = Touchpoint(id="b", lane="frontstage-new", step="desk-new", derived_from="greets", change="changed")
    run(store, commands.add_touchpoint, back)
    assert not store.document.removals


def place(store, id_):
    touchpoint = store.document.touchpoints[id_]
    return touchpoint.lane, touchpoint.step


def test_what_is_kept_moves_along_with_its_as_is(store):
    before = store.document
    run(store, commands.move_touchpoint, "greets", lane="frontstage", step="key")
    assert place(store, "greets-new") == ("frontstage-new", "key-new")
    assert told(store, "greets-new")[1] == "kept"
    store.undo()
    assert store.document == before


def test_what_is_moved_away_from_its_as_is_is_changed_and_kept_again_once_it_is_back(store):
    run(store, commands.move_touchpoint, "greets-new", lane="backstage-new", step="desk-new")
    assert told(store, "greets-new")[1] == "changed"
    run(store, commands.move_touchpoint, "greets-new", lane="frontstage-new", step="desk-new")
    assert told(store, "greets-new")[1] == "kept"


def test_what_is_kept_has_nowhere_to_move_to_where_its_step_is_gone(store):
    run(store, commands.remove_step, "key-new")
    run(store, commands.move_touchpoint, "greets", lane="frontstage", step="key")
    assert told(store, "greets-new")[1] == "changed"
    assert place(store, "greets-new") == ("frontstage-new", "desk-new")


def test_what_is_put_into_an_as_is_is_kept_by_its_to_be(store):
    before = store.document
    nod = Touchpoint(id="nod", lane="frontstage", step="desk", title="Nikker")
    run(store, commands.add_touchpoint, nod)
    twin = store.document.touchpoints["nod-today-new"]
    assert (twin.title, twin.change, twin.derived_from, twin.lane) == (
        "Nikker",
        "kept",
        "nod",
        "frontstage-new",
    )
    run(store, commands.edit_touchpoints, ["nod"], title="Nikker venligt")
    assert told(store, "nod-today-new") == ("Nikker venligt", "kept")
    store.undo()
    store.undo()
    assert store.document == before


def test_how_a_kept_one_feels_follows_until_somebody_designs_it(store):
    run(store, commands.edit_touchpoints, ["greets"], emotion=1.0)
    assert store.document.touchpoints["greets-new"].emotion == 1.0
    run(store, commands.edit_touchpoints, ["greets-new"], emotion=2.0)
    run(store, commands.edit_touchpoints, ["greets"], emotion=-1.0)
    assert store.document.touchpoints["greets-new"].emotion == 2.0


def test_two_copies_from_one_are_a_split_and_what_is_left_of_it_is_none(store):
    run(store, commands.duplicate_touchpoints, ["greets-new"], suffix="b")
    assert (told(store, "greets-new")[1], told(store, "greets-new-b")[1]) == ("split", "split")
    run(store, commands.remove_touchpoints, ["greets-new-b"])
    assert told(store, "greets-new")[1] == "kept"


def test_what_lost_all_but_one_of_its_origins_is_merged_no_longer(store):
    run(store, commands.merge_touchpoints, ["greets-new", "enters-new"])
    assert told(store, "greets-new")[1] == "merged"
    run(store, commands.remove_touchpoints, ["greets"])
    row = store.document.touchpoints["greets-new"]
    assert (row.change, row.derived_from, row.also_from) == ("changed", "enters", ())


def test_an_edit_elsewhere_costs_the_twins_nothing(store):
    doc = store.document
    run(store, commands.edit_project, title="Et andet navn")
    assert store.document.touchpoints is doc.touchpoints
