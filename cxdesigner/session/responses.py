"""Taking in a file of answers: look at it, tell what its columns are, count, put it into the project in one step."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal

from cxdesigner.editor.fresh_ids import fresh_id
from cxdesigner.editor.store import Store
from cxdesigner.importers.responses.columns import Overview, looked_at
from cxdesigner.importers.responses.counting import Counted, counted
from cxdesigner.importers.responses.form import Form
from cxdesigner.importers.responses.guessing import Guesses, guessed
from cxdesigner.importers.responses.mapping import Mapping, Meaning, read, written
from cxdesigner.importers.responses.places import Finder, Place, places_of
from cxdesigner.importers.responses.rows import Progress
from cxdesigner.model import structure
from cxdesigner.model.document import Document
from cxdesigner.model.listening import Survey
from cxdesigner.translation import Message, SpokenError, message

Standing = Literal["new", "same", "grown"]


@dataclass(slots=True)
class Looked:
    """A file that was looked at: what is in it, what its columns are, and whether the project knows it.

    `survey` is the one that holds its first rows, None where it is new. `forgotten` are meanings it had that hold no
    more, as their column or touchpoint is gone.
    """

    path: Path
    overview: Overview
    guesses: Guesses
    places: tuple[Place, ...]
    survey: Survey | None
    forgotten: tuple[Message, ...] = ()

    @property
    def standing(self) -> Standing:
        """Whether the file is new to the project, the same as before, or has grown."""
        if self.survey is None:
            return "new"
        return "same" if self.survey.rows == self.overview.rows else "grown"

    @property
    def mapping(self) -> Mapping:
        """What the columns are, to be changed in place."""
        return self.guesses.mapping

    @property
    def since(self) -> int:
        """How many rows the project has already, read as they are to be read now."""
        if self.survey is None or self.survey.mapping != written(self.mapping):
            return 0
        return self.survey.rows


def look(
    path: Path, doc: Document, journey: str, progress: Progress | None = None, form: Form | None = None
) -> Looked:
    """Look at a file of answers, written as `form` says, else as it seems to be.

    Raises ImportRefused where it is none, or broken, with the number of the row.
    """
    stops = {row.rows for row in doc.surveys.values() if row.rows}
    overview = looked_at(path, stops, progress, form)
    places = places_of(doc, journey)
    survey = _known(doc, overview)
    guesses = guessed(overview, places)
    forgotten: list[Message] = []
    if survey is not None:
        _remember(guesses, survey, overview, places, forgotten)
    return Looked(path, overview, guesses, places, survey, tuple(forgotten))


def _known(doc: Document, overview: Overview) -> Survey | None:
    """Return the survey that holds the first rows of a file: the one that holds most of them."""
    held = [
        row for row in structure.in_order(doc.surveys.values()) if overview.marks.get(row.rows) == row.digest
    ]
    return max(held, key=lambda row: row.rows, default=None)


def _remember(
    guesses: Guesses, survey: Survey, overview: Overview, places: Sequence[Place], forgotten: list[Message]
) -> None:
    """Read the columns as they were read the last time."""
    names, finder = [column.name for column in overview.columns], Finder(places)
    mapping: Mapping = {name: Meaning() for name in names}
    for pair in survey.mapping:
        try:
            mapping |= read([pair], names, finder)
        except SpokenError as error:
            forgotten.append(error.message)
    guesses.mapping, guesses.asking, guesses.homeless = mapping, (), ()


def changed(looked: Looked, pairs: Sequence[str]) -> None:
    """Let the columns that `pairs` name be what they say. Raises ImportRefused for what names no column or meaning."""
    names = [column.name for column in looked.overview.columns]
    told = read(pairs, names, Finder(looked.places))
    settle(looked, told)


def settle(looked: Looked, told: Mapping) -> None:
    """Let columns be what `told` says; what was open about them is open no more."""
    guesses = looked.guesses
    guesses.mapping |= told
    guesses.asking = tuple(name for name in guesses.asking if name not in told)
    guesses.homeless = tuple(name for name in guesses.homeless if name not in told)


def open_question(looked: Looked) -> Message | None:
    """Return the sentence about a column that nobody can guess; None where everything is told."""
    for name in looked.guesses.asking:
        guess = looked.guesses.scales[name]
        return message(
            "responses.ask_zero", name=name, scale=guess.scale.text, skip=_without_zero(guess.scale.text)
        )
    return None


def _without_zero(text: str) -> str:
    return {"0..5": "csat/no-zero"}.get(text, f"{text}/no-zero")


def count(looked: Looked, progress: Progress | None = None) -> Counted:
    """Count what the mapping takes in: of a file that has grown, its new rows. Raises ImportRefused."""
    since = looked.since
    if since and since == looked.overview.rows:
        since = 0
    form = replace(looked.overview.form, has_names=looked.overview.has_names)
    return counted(looked.path, looked.mapping, looked.places, since=since, progress=progress, form=form)


def take_in(store: Store, looked: Looked, found: Counted) -> bool:
    """Put what was counted into the project as one step; tell whether anything changed. Raises CommandError."""
    from cxdesigner.commands.responses import take_in_responses

    survey = looked.survey.id if looked.survey is not None else fresh_id("survey")
    label = message("edit.take_in_responses", file=looked.path.name)
    day = datetime.now(UTC).astimezone().date().isoformat()
    diff = store.run(label, lambda doc: take_in_responses(doc, found.batch, survey=survey, day=day))
    return bool(diff)
