"""What a person does with opportunities: place them, vote, put them into the plan, say what they answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesigner import commands
from cxdesigner.editor.fresh_ids import fresh_id
from cxdesigner.model import structure
from cxdesigner.model.document import Document
from cxdesigner.model.evidence import Insight, InsightId
from cxdesigner.model.project import Team, TeamId
from cxdesigner.translation import message

if TYPE_CHECKING:
    from cxdesigner.editor.editor import Editor
    from cxdesigner.editor.store import Edit


def set_insight_field(editor: Editor, ids: list[str], field: str, value: object) -> bool:
    """Set a field of insights; an owner is told by the name of the team, known or new. Typing text merges."""
    if field == "owner":
        return assign_insights(editor, ids, str(value))

    def edit(doc: Document) -> Document:
        for id_ in ids:
            doc = commands.edit_insight(doc, id_, **{field: value})
        return doc

    label = message("edit.set_field", field=message(f"insight.field.{field}"))
    return editor.run(label, edit, merge_key=("insight", field, tuple(ids)))


def assign_insights(editor: Editor, ids: list[str], name: str) -> bool:
    """Give insights to the team called `name`, known or new; to nobody where it is empty."""
    name = " ".join(name.split())
    known = structure.teams(editor.document)
    team = next((t for t in known if t.name.casefold() == name.casefold()), None)
    new = Team(id=fresh_id("team"), name=name) if name and team is None else None
    owner = None if not name else TeamId(team.id if team is not None else new.id if new is not None else "")

    def edit(doc: Document) -> Document:
        if new is not None:
            doc = commands.add_record(doc, new)
        for id_ in ids:
            doc = commands.edit_insight(doc, id_, owner=owner)
        return doc

    return editor.run(message("edit.set_field", field=message("insight.field.owner")), edit)


def placed(id_: str, impact: float, effort: float) -> Edit:
    """Return the edit that puts an opportunity to a place of the matrix, kept within it."""
    return lambda doc: commands.edit_insight(doc, id_, impact=_share(impact), effort=_share(effort))


def place(editor: Editor, id_: str, impact: float, effort: float) -> bool:
    """Put an opportunity to a place of the matrix."""
    editor.store.stop_merging()
    return editor.run(message("edit.place_opportunity"), placed(id_, impact, effort))


def nudge(editor: Editor, id_: str, impact: float, effort: float) -> bool:
    """Move an opportunity by so much; one without a place begins in the middle. Moves in a row are one step."""
    row = editor.document.insights.get(id_)
    if row is None:
        return False
    to = (
        (row.impact if row.impact is not None else 0.5) + impact,
        (row.effort if row.effort is not None else 0.5) + effort,
    )
    key = ("place_opportunity", id_)
    return editor.run(message("edit.place_opportunity"), placed(id_, *to), merge_key=key)


def vote(editor: Editor, id_: str, by: int) -> bool:
    """Give an opportunity `by` votes more; below none it does not go."""
    row = editor.document.insights.get(id_)
    if row is None or (by < 0 and not row.votes):
        return False
    votes = (row.votes or 0) + by
    editor.store.stop_merging()
    return editor.run(message("edit.vote"), lambda doc: commands.edit_insight(doc, id_, votes=votes))


def toggle_plan(editor: Editor, id_: str) -> bool:
    """Put an opportunity into the plan, or take it out; an idea becomes planned, what is planned an idea again."""
    row = editor.document.insights.get(id_)
    if row is None:
        return False
    goes_in = not row.in_plan
    status = {"idea": "planned"}.get(row.status, row.status) if goes_in else row.status
    if not goes_in and status == "planned":
        status = "idea"
    label = message("edit.into_plan" if goes_in else "edit.out_of_plan")
    editor.store.stop_merging()
    return editor.run(label, lambda doc: commands.edit_insight(doc, id_, in_plan=goes_in, status=status))


def toggle_answer(editor: Editor, id_: str, pain: str) -> bool:
    """Say that an opportunity answers a pain, or that it does not."""
    row = editor.document.insights.get(id_)
    if row is None:
        return False
    answers = (
        tuple(p for p in row.answers if p != pain) if pain in row.answers else (*row.answers, InsightId(pain))
    )
    label = message("edit.set_field", field=message("insight.field.answers"))
    editor.store.stop_merging()
    return editor.run(label, lambda doc: commands.edit_insight(doc, id_, answers=answers))


def answer_pain(editor: Editor, pain: str) -> str | None:
    """Add an opportunity that answers a pain, at its step, and return its id; None where nothing was added."""
    row = editor.document.insights.get(pain)
    if row is None:
        return None
    return _add(editor, row.step, (InsightId(pain),))


def add_idea(editor: Editor) -> str | None:
    """Add an opportunity at the step the keyboard is at, else the first, and return its id; None without a step."""
    steps = structure.steps(editor.document, editor.journey_id)
    if not steps:
        editor.show_notice(message("opportunities.no_step"))
        return None
    here = editor.cell[1] if editor.cell is not None else ""
    step = here if any(s.id == here for s in steps) else steps[0].id
    return _add(editor, step, ())


def _add(editor: Editor, step: str, answers: tuple[InsightId, ...]) -> str | None:
    row = Insight.model_validate(
        {"id": fresh_id("insight"), "step": step, "kind": "opportunity", "answers": answers}
    )
    is_done = editor.run(message("edit.add_opportunity"), lambda doc: commands.add_insight(doc, row))
    return row.id if is_done else None


def _share(value: float) -> float:
    return round(min(1.0, max(0.0, value)), 4)
