"""Naming somebody in a comment: who can be named, what is being typed, and what it becomes. All of it is plain text."""

from __future__ import annotations

from dataclasses import dataclass

from cxdesigner.editor.ranking import match, tidy
from cxdesigner.model import structure
from cxdesigner.model.document import Document
from cxdesigner.model.threads import thread

MOST = 6
"""Most names that are offered."""

_LONGEST = 40
"""Letters behind the sign beyond which nobody is being named."""


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody of the project: by name, and whether it is a team. `lit` are the letters that were typed."""

    name: str
    is_team: bool
    lit: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Mention:
    """What is being typed behind an at sign: where the sign stands, and the letters behind it up to the caret."""

    start: int
    query: str


def people(doc: Document, touchpoint: str, me: str = "") -> list[Person]:
    """Return who can be named, the nearest first: who spoke in the thread, who owns the touchpoint, teams, others.

    Whoever writes, `me`, is the last.
    """
    spoken = [comment.author for comment in reversed(thread(doc, touchpoint).comments)]
    card = doc.touchpoints.get(touchpoint)
    teams = [team.name for team in structure.teams(doc)]
    owner = doc.teams[card.owner].name if card is not None and card.owner is not None else ""
    others = [row.author for rows in (doc.comments, doc.notes) for row in rows.values()]
    found: dict[str, Person] = {}
    known = {name.casefold() for name in teams}
    for name in (*spoken, owner, *teams, *sorted(set(others), key=str.casefold), doc.project.author):
        said = " ".join(name.split())
        if said:
            found.setdefault(said.casefold(), Person(said, said.casefold() in known))
    mine = found.pop(me.casefold(), None)
    return [*found.values(), *([mine] if mine is not None else [])]


def mention_at(text: str, caret: int) -> Mention | None:
    """Return what is being typed at `caret`; None where that is no name: an at sign within a word is an address."""
    start = text.rfind("@", 0, caret)
    if start < 0 or caret - start > _LONGEST or (start > 0 and text[start - 1].isalnum()):
        return None
    query = text[start + 1 : caret]
    return None if query[:1].isspace() else Mention(start, query)


def offered(known: list[Person], query: str) -> list[Person]:
    """Return who fits `query` best, at most `MOST`; nobody where the whole name stands there already."""
    wanted = tidy(query)
    if not wanted:
        return known[:MOST] if not query else []
    if any(query.casefold().startswith(f"{person.name.casefold()} ") for person in known):
        return []
    fitting = [(found, person) for person in known if (found := match(wanted, person.name)) is not None]
    fitting.sort(key=lambda pair: -pair[0].score)
    return [Person(person.name, person.is_team, found.places) for found, person in fitting[:MOST]]


def completed(text: str, caret: int, mention: Mention, name: str) -> tuple[str, int]:
    """Return `text` with `name` in the place of what was typed of it, and where the caret then stands."""
    before, behind = text[: mention.start] + f"@{name}", text[caret:]
    space = "" if behind[:1].isspace() else " "
    return before + space + behind, len(before) + 1
