"""What a person does to emotional factors: begins with the usual four, names, weighs and orders them, scores them."""

from __future__ import annotations

from functools import reduce
from typing import TYPE_CHECKING

from cxdesigner import commands
from cxdesigner.analysis.factors import factors
from cxdesigner.commands.factors import nearest_first
from cxdesigner.commands.shifting import within_scale
from cxdesigner.editor.fresh_ids import fresh_id
from cxdesigner.model import structure
from cxdesigner.model.factors import DEFAULTS, Factor, FactorScore
from cxdesigner.model.feeling import felt, score_on
from cxdesigner.translation import catalogue, message

if TYPE_CHECKING:
    from cxdesigner.editor.editor import Editor

LABEL = message("edit.score_factor")

STRIDE, LEAP = 0.1, 0.5
"""How much a key changes a score, and with Shift."""


def default_factors(language: str) -> list[Factor]:
    """Return the four factors a project begins with, in `language`, with ids of their own."""
    words = catalogue(language)
    return [
        Factor(
            id=fresh_id("factor"),
            name=words(f"factor.default.{id_}.name"),
            hint=words(f"factor.default.{id_}.hint"),
            question=words(f"factor.default.{id_}.question"),
        )
        for id_ in DEFAULTS
    ]


def begin_factors(editor: Editor) -> bool:
    """Add the usual four factors, where there is none yet, as one step. Tell whether it was done."""
    if editor.document.factors:
        return False
    made = default_factors(editor.document.project.language)
    return editor.run(message("edit.begin_factors"), lambda doc: reduce(commands.add_record, made, doc))


def add_factor(editor: Editor) -> str | None:
    """Add a factor behind the others; return its id, None where it was refused."""
    name = catalogue(editor.document.project.language)("factors.new_name")
    made = Factor(id=fresh_id("factor"), name=name)
    done = editor.run(message("edit.add_factor"), lambda doc: commands.add_record(doc, made))
    return made.id if done else None


def edit_factor(editor: Editor, factor: str, field: str, value: str) -> bool:
    """Set a field of a factor; typing into one field is one step. Tell whether it was done."""
    return editor.run(
        message("edit.factor"),
        lambda doc: commands.edit_record(doc, "factors", factor, **{field: value}),
        merge_key=("factor", factor, field),
    )


def move_factor(editor: Editor, factor: str, by: int) -> bool:
    """Move a factor one place down (1) or up (-1). Tell whether it was done."""
    ids = [row.id for row in factors(editor.document)]
    at = ids.index(factor) + by
    if not 0 <= at < len(ids):
        return False
    before = ids[at] if by < 0 else next(iter(ids[at + 1 : at + 2]), None)
    return editor.run(
        message("edit.move_factor"), lambda doc: commands.move_record(doc, "factors", factor, before=before)
    )


def remove_factor(editor: Editor, factor: str) -> bool:
    """Take a factor away with all its scores. Tell whether it was done."""
    return editor.run(
        message("edit.remove_factor"), lambda doc: commands.remove_records(doc, "factors", [factor])
    )


def score_stage(
    editor: Editor,
    stage: str,
    factor: str,
    score: float | None,
    day: str = "typical",
    *,
    merges: bool = False,
) -> bool:
    """Set how a stage does on a factor; keys pressed in a row, which merge, are one step. Tell whether it was done."""
    return editor.run(
        LABEL,
        lambda doc: commands.score_stage(doc, stage, factor, score=score, day=day),
        merge_key=("score", stage, factor, day) if merges else None,
    )


def score_touchpoint(
    editor: Editor, touchpoint: str, factor: str, score: float | None, day: str = "typical"
) -> bool:
    """Set how a touchpoint does on a factor. Tell whether it was done."""
    return editor.run(LABEL, lambda doc: commands.score_factor(doc, touchpoint, factor, score=score, day=day))


def stepped(score: float | None, by: float) -> float:
    """Return the score `by` a stride further, in tenths; from no score the first stride leads to 0."""
    return 0.0 if score is None else round(within_scale(score + by), 1) + 0.0


def parse_score(text: str) -> float | None:
    """Return the figure that `text` writes, such as `1,5`; None for an empty text. Raises ValueError for no figure."""
    plain = text.strip().replace("\u2212", "-").replace("–", "-").replace(",", ".")
    if not plain:
        return None
    score = float(plain)
    if not -100 < score < 100:  # neither infinite nor no number at all
        raise ValueError(text)
    return score


def bearer(editor: Editor, stage: str, factor: str) -> tuple[FactorScore | None, int]:
    """Return the score whose notes speak for a stage, nearest to the customer, and of how many it is one."""
    doc = editor.document
    rows = nearest_first(doc, [step.id for step in structure.steps_of(doc, stage)])
    scored = [row for row in rows if felt(doc, row, factor) is not None]
    return (score_on(doc, scored[0].id, factor) if scored else None), len(scored)


def edit_note(editor: Editor, score: str, day: str, text: str) -> bool:
    """Say where a side of a score comes from; typing is one step. Tell whether it was done."""
    return editor.run(
        message("edit.score_note"),
        lambda doc: commands.edit_record(doc, "factor_scores", score, **{f"{day}_note": text}),
        merge_key=("score_note", score, day),
    )
