"""What becomes of a to-be while today's journey is edited, by any command, and what never does."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from cxdesigner import commands
from cxdesigner.commands import CommandError
from cxdesigner.commands.twin_cards import SHARED
from cxdesigner.commands.twin_columns import STAGE_TOLD, STEP_TOLD
from cxdesigner.commands.twin_orders import merged
from cxdesigner.commands.twins import told
from cxdesigner.editor.store import Store
from cxdesigner.model import structure
from cxdesigner.model.choreography import Beat
from cxdesigner.model.document import Draft
from cxdesigner.model.factors import Factor, FactorScore
from cxdesigner.model.invariants import problems
from cxdesigner.model.journey import Lane, Stage, Step
from cxdesigner.model.touchpoint import Link, Touchpoint
from cxdesigner.translation import message
from tests.builders import tiny_project
from tests.commands.arguments import ARGUMENTS


def today():
    draft = Draft(tiny_project())
    draft.put(Beat(id="nod", touchpoint="greets", action="Nikker", rank="V"))
    draft.put(Beat(id="smile", touchpoint="greets", action="Smiler", rank="W"))
    draft.put(Factor(id="trust", name="Tillid"))
    draft.put(FactorScore(id="greets-trust", touchpoint="greets", factor="trust", typical=2.0))
    doc = draft.done()
    doc.settle()
    return doc


TODAY = today()
PAIR = commands.derive_to_be(TODAY, "today", suffix="new", name="Fremover")

KEEPING = (
    commands.add_lane, commands.add_link, commands.add_stage, commands.add_step, commands.add_touchpoint,
    commands.assign_owner, commands.duplicate_lane, commands.duplicate_stage, commands.duplicate_step,
    commands.duplicate_touchpoints, commands.edit_link, commands.edit_stage, commands.edit_step,
    commands.edit_touchpoints, commands.feel_step, commands.gather_touchpoints, commands.merge_stages,
    commands.move_stage, commands.move_step, commands.move_touchpoint, commands.move_touchpoints,
    commands.paste_cards, commands.paste_head, commands.paste_lines, commands.paste_table,
    commands.reattach_link, commands.remove_links, commands.rename_stage, commands.replace_text,
    commands.score_factor, commands.score_stage, commands.span_touchpoint, commands.split_stage,
    commands.split_step, commands.tag_touchpoints, commands.write_cells,
)  # fmt: skip
"""Commands that take no touchpoint, step or lane out."""


def shape(doc, journey, *, derived):
    """Return all that a journey tells, with its rows called as those of today are."""
    steps = structure.steps(doc, journey)
    ids = {row.id: row.derived_from if derived else row.id for row in doc.touchpoints.values()}
    own = {row.id for row in doc.touchpoints.values() if structure.journey_of(doc, row) == journey}
    stages = [
        (
            [getattr(stage, field) for field in STAGE_TOLD],
            [(step.derived_from if derived else step.id, [getattr(step, f) for f in STEP_TOLD])
             for step in structure.steps_of(doc, stage.id)],
        )
        for stage in structure.stages(doc, journey)
    ]  # fmt: skip
    lanes = structure.lanes(doc, journey)
    cells = {
        (lane.role, lane.name, number, column): [
            (ids[row.id], row.span, [getattr(row, field) for field in SHARED]) for row in cell
        ]
        for number, lane in enumerate(lanes)
        for column, step in enumerate(steps)
        if (cell := structure.cell(doc, lane.id, step.id))
    }
    links = sorted(
        (ids[row.source], ids[row.target], row.kind, row.label)
        for row in doc.links.values() if row.source in own
    )  # fmt: skip
    beats = {
        ids[id_]: [(row.derived_from if derived else row.id, row.action) for row in rows]
        for id_ in own
        if (rows := structure.in_order(r for r in doc.beats.values() if r.touchpoint == id_))
    }
    scores = sorted(
        (ids[r.touchpoint], r.factor, r.typical) for r in doc.factor_scores.values() if r.touchpoint in own
    )
    return stages, cells, links, beats, scores


def run(store, command, *arguments, **named):
    return store.run(message("edit.rename"), lambda doc: command(doc, *arguments, **named))


@given(st.data(), st.lists(st.sampled_from(KEEPING), min_size=1, max_size=5))
def test_a_to_be_that_nobody_touched_is_what_one_derived_anew_would_be(data, chosen):
    alone, store = Store(TODAY), Store(PAIR)
    for command in chosen:
        arguments, named = ARGUMENTS[command](data, alone.document)
        try:
            run(alone, command, *arguments, **named)
        except CommandError:
            continue
        run(store, command, *arguments, **named)
    alone = alone.document
    assert shape(store.document, "today", derived=False) == shape(alone, "today", derived=False)
    assert shape(store.document, "today-new", derived=True) == shape(alone, "today", derived=False)
    while store.undo():
        pass
    assert store.document == PAIR


@pytest.fixture
def store():
    return Store(PAIR)


def heads(store, journey="today-new"):
    doc = store.document
    stages = structure.stages(doc, journey)
    return {stage.name: [step.id for step in structure.steps_of(doc, stage.id)] for stage in stages}


def test_a_step_put_into_today_comes_into_every_alternative_in_one_undo_step(store):
    run(store, commands.derive_to_be, "today", suffix="other", name="Alternativ")
    before = store.document
    run(
        store, commands.add_step, Step(id="lobby", stage="arrival", name="Lobby", time="22.45"), before="desk"
    )
    assert heads(store)["Ankomst"] == ["door-new", "lobby-today-new", "desk-new"]
    assert heads(store, "today-other")["Ankomst"] == ["door-other", "lobby-today-other", "desk-other"]
    twin = store.document.steps["lobby-today-new"]
    assert (twin.name, twin.time, twin.derived_from) == ("Lobby", "22.45", "lobby")
    assert (
        store.document.touchpoints["prepares-new"].span == 3
    )  # it was there from the door to the desk, and still is
    store.undo()
    assert store.document == before


def test_a_stage_put_into_today_comes_with_its_step_and_its_touchpoints_find_their_way(store):
    stage = Stage(id="home", journey="today", name="Hjem", phase="after")
    run(store, commands.add_stage, stage, Step(id="taxi", stage="home"))
    assert list(heads(store)) == ["Ankomst", "Værelset", "Hjem"]
    assert store.document.stages["home-today-new"].phase == "after"
    run(store, commands.add_touchpoint, Touchpoint(id="waits", lane="customer", step="taxi", title="Venter"))
    assert store.document.touchpoints["waits-today-new"].step == "taxi-today-new"


def test_a_stage_that_the_to_be_left_out_gets_no_steps(store):
    run(store, commands.remove_stage, "room-new")
    run(store, commands.add_step, Step(id="bath", stage="room"))
    assert list(heads(store)) == ["Ankomst"]


def test_names_follow_until_the_to_be_has_its_own(store):
    run(store, commands.rename_stage, "arrival", name="Modtagelse")
    run(store, commands.edit_step, "desk", name="Skranken", time="22.41")
    assert list(heads(store)) == ["Modtagelse", "Værelset"]
    run(store, commands.rename_stage, "arrival-new", name="Velkomst")
    run(store, commands.edit_step, "desk-new", name="Sofaen")
    run(store, commands.rename_stage, "arrival", name="Ankomsten")
    run(store, commands.edit_step, "desk", name="Disken", time="22.42")
    assert list(heads(store)) == ["Velkomst", "Værelset"]
    row = store.document.steps["desk-new"]
    assert (row.name, row.time) == ("Sofaen", "22.42")


def test_what_moves_today_moves_in_the_to_be_unless_that_has_an_order_of_its_own(store):
    run(store, commands.move_step, "desk", stage="room", before="key")
    assert heads(store) == {"Ankomst": ["door-new"], "Værelset": ["desk-new", "key-new"]}
    run(store, commands.move_stage, "room", before="arrival")
    assert list(heads(store)) == ["Værelset", "Ankomst"]
    run(store, commands.move_step, "desk-new", stage="arrival-new")
    run(store, commands.move_step, "desk", stage="arrival", before="door")
    assert heads(store)["Ankomst"] == ["door-new", "desk-new"]


def test_stages_split_and_merged_today_are_so_in_the_to_be(store):
    run(store, commands.split_stage, "desk", stage=Stage(id="inside", journey="today", name="Indenfor"))
    assert heads(store) == {"Ankomst": ["door-new"], "Indenfor": ["desk-new"], "Værelset": ["key-new"]}
    run(store, commands.merge_stages, "arrival")
    assert heads(store) == {"Ankomst": ["door-new", "desk-new"], "Værelset": ["key-new"]}
    run(store, commands.rename_stage, "room-new", name="Suiten")
    run(store, commands.merge_stages, "arrival")
    assert heads(store) == {"Ankomst": ["door-new", "desk-new"], "Suiten": ["key-new"]}


def test_a_step_that_goes_takes_along_only_what_holds_nothing(store):
    run(store, commands.add_step, Step(id="lobby", stage="arrival"))
    run(store, commands.remove_step, "lobby")
    assert heads(store)["Ankomst"] == ["door-new", "desk-new"]
    run(store, commands.remove_step, "desk")
    assert heads(store)["Ankomst"] == ["door-new", "desk-new"]
    assert store.document.touchpoints["greets-new"].change == "new"


def test_what_came_along_and_was_left_alone_goes_along_and_what_something_was_made_of_stays(store):
    for id_ in ("nods", "bows"):
        run(store, commands.add_touchpoint, Touchpoint(id=id_, lane="frontstage", step="desk", title=id_))
    run(store, commands.add_record, Beat(id="deeply", touchpoint="bows-today-new"))
    run(store, commands.remove_touchpoints, ["nods", "bows"])
    assert "nods-today-new" not in store.document.touchpoints
    assert store.document.touchpoints["bows-today-new"].change == "new"


def connected(store):
    doc = store.document
    return {
        (row.source, row.target, row.kind, row.label)
        for row in doc.links.values()
        if row.source.endswith("new")
    }


def test_links_between_two_that_are_kept_come_change_and_go_with_those_of_today(store):
    run(store, commands.add_link, Link(id="told", source="prepares", target="greets", kind="triggers"))
    assert ("prepares-new", "greets-new", "triggers", "") in connected(store)
    run(store, commands.edit_link, "told", label="nøgle")
    assert ("prepares-new", "greets-new", "triggers", "nøgle") in connected(store)
    run(store, commands.reattach_link, "told", target="books")
    assert ("prepares-new", "books-new", "triggers", "nøgle") in connected(store)
    run(store, commands.remove_links, ["told", "enters-greets"])
    assert connected(store) == {("greets-new", "books-new", "triggers", "check in")}


def test_a_link_that_the_to_be_says_otherwise_or_that_leaves_what_it_changed_stays(store):
    run(store, commands.edit_link, "greets-books-new", label="uden papir")
    run(store, commands.edit_touchpoints, ["enters-new"], title="Bliver lukket ind")
    run(store, commands.remove_links, ["greets-books", "enters-greets"])
    assert connected(store) == {
        ("greets-new", "books-new", "triggers", "uden papir"), ("enters-new", "greets-new", "flow", ""),
    }  # fmt: skip


def test_what_comes_into_a_cell_today_stands_at_the_same_place_in_the_to_be(store):
    own = Touchpoint(id="towel", lane="frontstage-new", step="desk-new", title="Et håndklæde")
    run(store, commands.add_touchpoint, own)
    run(
        store, commands.add_touchpoint, Touchpoint(id="bows", lane="frontstage", step="desk"), before="greets"
    )
    run(store, commands.add_touchpoint, Touchpoint(id="nods", lane="frontstage", step="desk"))
    cell = [row.id for row in structure.cell(store.document, "frontstage-new", "desk-new")]
    assert cell == ["bows-today-new", "greets-new", "nods-today-new", "towel"]
    run(store, commands.move_touchpoint, "nods", lane="frontstage", step="desk", before="bows")
    cell = [row.id for row in structure.cell(store.document, "frontstage-new", "desk-new")]
    assert cell == ["nods-today-new", "bows-today-new", "greets-new", "towel"]


def test_how_long_a_kept_one_lasts_follows_over_the_columns_of_the_to_be(store):
    run(store, commands.add_step, Step(id="sofa", stage="arrival-new"), before="desk-new")
    assert store.document.touchpoints["prepares-new"].span == 3
    run(store, commands.span_touchpoint, "prepares", span=3)
    assert store.document.touchpoints["prepares-new"].span == 4
    run(store, commands.span_touchpoint, "prepares-new", span=1)
    run(store, commands.span_touchpoint, "prepares", span=2)
    assert store.document.touchpoints["prepares-new"].span == 1


def test_beats_and_scores_of_today_are_those_of_a_kept_one_until_it_says_otherwise(store):
    run(store, commands.add_record, Beat(id="bows", touchpoint="greets", action="Bukker", rank="VV"))
    run(store, commands.edit_record, "beats", "nod", action="Nikker langsomt")
    run(store, commands.edit_record, "beats", "smile-new", action="Ler")
    run(store, commands.edit_record, "beats", "smile", action="Smiler bredt")
    beats = structure.in_order(r for r in store.document.beats.values() if r.touchpoint == "greets-new")
    assert [row.action for row in beats] == ["Nikker langsomt", "Ler", "Bukker"]
    run(store, commands.score_factor, "greets", "trust", score=-1.0)
    twin = store.document.touchpoints["greets-new"]
    assert (twin.emotion, twin.change) == (-1.0, "kept")
    run(store, commands.score_factor, "greets-new", "trust", score=1.5)
    run(store, commands.score_factor, "greets", "trust", score=0.5)
    assert store.document.touchpoints["greets-new"].emotion == 1.5


def test_a_lane_put_into_today_comes_into_the_to_be_with_what_is_put_there(store):
    run(store, commands.add_lane, Lane(id="pilot", journey="today", role="support", name="Lufthavnen"))
    run(
        store,
        commands.add_touchpoint,
        Touchpoint(id="lands", lane="pilot", step="door", title="Flyet lander"),
    )
    doc = store.document
    assert doc.lanes[doc.touchpoints["lands-today-new"].lane].name == "Lufthavnen"


def test_a_to_be_of_a_to_be_follows_too(store):
    run(store, commands.derive_to_be, "today-new", suffix="far", name="Om fem år")
    run(store, commands.edit_touchpoints, ["greets"], title="Hilser")
    run(store, commands.add_step, Step(id="lobby", stage="arrival"))
    assert store.document.touchpoints["greets-new-far"].title == "Hilser"
    assert len(structure.steps(store.document, "today-new-far")) == 4


@pytest.mark.parametrize(
    ("old", "new", "ours", "order"),
    [
        ("abc", "acb", "abc", "acb"),
        ("abc", "acb", "axbyc", "acxby"),  # c was moved, and stands behind what it stands behind today
        ("abc", "cab", "bac", "cba"),  # it stood last in both, and is first now
        ("abcd", "bcda", "bacd", "bacd"),  # a has a place of its own
        ("ab", "anb", "axb", "anxb"),
        ("ab", "nab", "xab", "xnab"),
        ("", "n", "xy", "xyn"),
    ],
)
def test_two_orders_are_made_one(old, new, ours, order):
    assert "".join(merged(old, new, ours, {"c"} if "c" in old and old != "abcd" else {"a"})) == order


@given(st.permutations("abcdef"), st.permutations("abcdef"), st.sets(st.sampled_from("abcdef")))
def test_an_order_that_was_today_s_becomes_that_of_today(old, new, touched):
    assert merged(old, new, old, touched) == new


class Designing(RuleBasedStateMachine):
    """A person who edits today's journey and two alternatives of it, in any order, and takes it back now and then."""

    def __init__(self):
        super().__init__()
        self.start = commands.derive_to_be(PAIR, "today", suffix="other", name="Alternativ")
        self.start.settle()
        self.store = Store(self.start)

    @rule(data=st.data(), command=st.sampled_from(commands.ALL))
    def do(self, data, command):
        before = self.store.document
        arguments, named = ARGUMENTS[command](data, before)
        try:
            said = command(before, *arguments, **named)
            self.store.run(message("edit.rename"), lambda doc: command(doc, *arguments, **named))
        except CommandError:
            assert self.store.document is before
            return
        self.check_that_what_was_made_stays(before, said, self.store.document)

    @rule()
    def undo(self):
        self.store.undo()

    @staticmethod
    def check_that_what_was_made_stays(before, said, after):
        """What the command left in the to-bes is there, as it was, but for what is kept and came along."""
        for id_, row in said.touchpoints.items():
            journey = said.journeys[structure.journey_of(said, row)]
            if journey.kind != "to_be" or row.change == "kept":
                continue
            was = before.touchpoints.get(id_)
            if was is not None and was.change == "kept":
                continue
            now = after.touchpoints[id_]
            assert [getattr(row, f) for f in SHARED] == [
                getattr(now, f) for f in SHARED
            ] or row.emotion != now.emotion
            assert (row.lane, row.step) == (now.lane, now.step)
        for table in ("comments", "notes", "pictures", "insights", "metrics", "removals", "feedback_loops"):
            assert table == "removals" or said.table(table).keys() <= after.table(table).keys()
        gone = said.touchpoints.keys() - after.touchpoints.keys()
        lost = before.touchpoints.keys() - said.touchpoints.keys()
        assert gone <= {f"{id_}-{journey}" for id_ in lost for journey in before.journeys}
        for id_ in said.steps.keys() - after.steps.keys():
            assert not said.referrers("touchpoints", "step", id_)

    @invariant()
    def what_is_kept_says_what_today_says(self):
        doc = self.store.document
        for row in doc.touchpoints.values():
            journey = doc.journeys[structure.journey_of(doc, row)]
            if row.change == "kept" and journey.kind == "to_be" and row.derived_from is not None:
                assert told(row) == told(doc.touchpoints[row.derived_from])

    @invariant()
    def no_rule_is_broken(self):
        assert [str(problem) for problem in problems(self.store.document)] == []

    def teardown(self):
        while self.store.undo():
            pass
        assert self.store.document == self.start


TestDesigning = Designing.TestCase
TestDesigning.settings = settings(max_examples=40, stateful_step_count=20)
