"""Pictures of touchpoints: given, described, moved, taken away; and images that go with the last one who shows them."""

import pytest

from cxdesigner import commands
from cxdesigner.commands import CommandError, assets
from cxdesigner.model import structure
from cxdesigner.model.diff import between
from cxdesigner.model.picture import Picture
from tests.builders import ProjectBuilder, tiny_project
from tests.pictures import asset


def with_pictures(*ids, touchpoint="greets", doc=None):
    doc = doc or tiny_project()
    for number, id_ in enumerate(ids):
        doc = commands.add_picture(doc, Picture(id=id_, touchpoint=touchpoint), asset(number))
    return doc


def order(doc, touchpoint="greets"):
    return " ".join(picture.id for picture in structure.pictures(doc, touchpoint))


def test_pictures_come_one_behind_the_other_or_in_front_of_one():
    doc = with_pictures("a", "b")
    doc = commands.add_picture(doc, Picture(id="c", touchpoint="greets"), asset(2), before="b")
    assert order(doc) == "a c b"
    assert doc.pictures["c"].asset == asset(2).id
    assert set(doc.assets) == {asset(0).id, asset(1).id, asset(2).id}


def test_one_image_on_two_cards_is_kept_once():
    doc = with_pictures("a")
    doc = commands.add_picture(doc, Picture(id="b", touchpoint="enters"), asset(0))
    assert len(doc.assets) == 1
    doc = commands.remove_pictures(doc, ["a"])
    assert len(doc.assets) == 1
    assert commands.remove_pictures(doc, ["b"]).assets == {}


def test_an_image_goes_with_the_last_one_who_shows_it_and_comes_back_by_undo():
    doc = with_pictures("a", "b")
    for less in (
        commands.remove_touchpoints(doc, ["greets"]),
        commands.remove_lane(doc, "frontstage"),
        commands.remove_step(doc, "desk"),
        commands.remove_pictures(doc, ["a", "b", "gone"]),
    ):
        assert less.assets == {}
        assert less.pictures == {}
        assert less.changed_by(between(doc, less).inverse()) == doc


def test_a_picture_is_replaced_and_keeps_its_words():
    doc = commands.set_alt_text(with_pictures("a"), "a", alt="En lampe")
    doc = commands.replace_picture(doc, "a", asset(5))
    assert doc.pictures["a"].alt == "En lampe"
    assert set(doc.assets) == {asset(5).id}
    assert commands.replace_picture(doc, "a", asset(5)) is doc


def test_pictures_are_moved_among_those_of_their_touchpoint():
    doc = with_pictures("a", "b", "c")
    assert order(commands.move_picture(doc, "c", before="a")) == "c a b"
    assert order(commands.move_picture(doc, "a")) == "b c a"
    assert commands.move_picture(doc, "c") is doc


def test_copies_share_the_image():
    doc = commands.duplicate_touchpoints(with_pictures("a"), ["greets"], suffix="x")
    assert order(doc, "greets-x") == "a-x"
    assert len(doc.assets) == 1
    as_to_be = commands.derive_to_be(with_pictures("a"), "today", suffix="y", name="Fremover")
    assert len(as_to_be.pictures) == 2
    assert len(as_to_be.assets) == 1


def test_pictures_go_along_when_cards_are_pasted_into_another_project():
    rows = with_pictures("a")
    other = ProjectBuilder().journey().lanes("frontstage").stage("s", steps=("one",)).build()
    from cxdesigner.editor.clipboard import copied, read_clip, write_clip

    clip = read_clip(write_clip(copied(rows, [("touchpoints", "greets")])))
    once = commands.paste_cards(other, clip.rows, lane="frontstage", step="one", suffix="p")
    twice = commands.paste_cards(once, clip.rows, lane="frontstage", step="one", suffix="q")
    assert len(twice.pictures) == 2
    assert set(twice.assets) == {asset(0).id}


def test_a_project_takes_only_so_many_pictures(monkeypatch):
    doc = with_pictures("a")
    monkeypatch.setattr(assets, "ASSETS_LIMIT", len(asset(0).data) + 1)
    with pytest.raises(CommandError, match="no room left"):
        commands.add_picture(doc, Picture(id="b", touchpoint="greets"), asset(1))
    with pytest.raises(CommandError, match="no room left"):
        commands.replace_picture(doc, "a", asset(1))
    again = commands.add_picture(doc, Picture(id="b", touchpoint="greets"), asset(0))
    assert order(again) == "a b"


def test_what_is_gone_or_too_long_is_refused():
    doc = with_pictures("a")
    for refused in (
        lambda: commands.add_picture(doc, Picture(id="a", touchpoint="greets"), asset(1)),
        lambda: commands.add_picture(doc, Picture(id="b", touchpoint="nobody"), asset(1)),
        lambda: commands.replace_picture(doc, "nobody", asset(1)),
        lambda: commands.move_picture(doc, "nobody"),
        lambda: commands.set_alt_text(doc, "nobody", alt=""),
        lambda: commands.set_alt_text(doc, "a", alt="å" * 1001),
    ):
        with pytest.raises(CommandError):
            refused()
