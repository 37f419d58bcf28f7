"""Guesses what each column of a file is; every guess is shown, and what cannot be known is asked."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from cxdesigner.importers.responses.columns import Column, Overview
from cxdesigner.importers.responses.mapping import Mapping, Meaning
from cxdesigner.importers.responses.numbers import is_missing
from cxdesigner.importers.responses.places import Finder, Place, plain
from cxdesigner.importers.responses.scales import Guess, guessed_scale

_PERSON = re.compile(
    r"\b(name|names|navn|fornavn|efternavn|first name|last name|surname|e ?mail|mail|phone|telefon|tlf|mobil|"
    r"address|adresse|cpr|customer id|kunde ?nr|user|username|reviewer|author|forfatter|room|room no|værelse|"
    r"id|ip|guest|gæst|respondent)\b"
)
_TOUCHPOINT = re.compile(
    r"\b(touchpoint|touch point|kontaktpunkt|berøringspunkt|stage|step|trin|fase|moment|emne|area)\b"
)
_COMMENT_LENGTH = 12


@dataclass(slots=True)
class Guesses:
    """What a file's columns seem to be. `scales` tells why for each score; `homeless` score without a touchpoint,
    `asking` hold 0 beside other scores, `people` are about a person: these are left out until somebody says more.
    """

    mapping: Mapping = field(default_factory=dict)
    scales: dict[str, Guess] = field(default_factory=dict)
    homeless: tuple[str, ...] = ()
    asking: tuple[str, ...] = ()
    people: tuple[str, ...] = ()


def guessed(overview: Overview, places: Sequence[Place]) -> Guesses:
    """Return what the columns of a file seem to be."""
    finder, found = Finder(places), Guesses()
    people: list[str] = []
    for column in overview.columns:
        meaning = Meaning()
        if is_about_person(column):
            people.append(column.name)
        else:
            meaning = _meaning(column, finder, found)
        found.mapping[column.name] = meaning
    found.people = tuple(people)
    _keep_one(found.mapping, "date")
    _keep_one(found.mapping, "touchpoint")
    _settle_scores(found, finder)
    found.asking = tuple(
        name for name, guess in found.scales.items() if guess.asks and name not in found.homeless
    )
    return found


def is_about_person(column: Column) -> bool:
    """Tell whether a column names or numbers people: it is dropped unless somebody asks for it."""
    return _PERSON.search(plain(column.name)) is not None


def _meaning(column: Column, finder: Finder, found: Guesses) -> Meaning:
    if column.is_of_days:
        return Meaning("date", month_first=column.is_month_first)
    scale = None if column.is_open else guessed_scale(column.name, column.kinds)
    if scale is not None and not _TOUCHPOINT.fullmatch(plain(column.name)):
        found.scales[column.name] = scale
        return Meaning("score", scale.scale, finder.meant(column.name))
    cells = [cell for cell in column.kinds if not is_missing(cell)]
    if not cells:
        return Meaning()
    known = sum(finder.named(cell) is not None for cell in cells)
    if not column.is_open and (known >= 0.5 * len(cells) or _TOUCHPOINT.search(plain(column.name))):
        return Meaning("touchpoint")
    is_spoken = sum(" " in cell.strip() for cell in cells) >= 0.3 * len(cells)
    return Meaning("comment") if is_spoken and column.longest >= _COMMENT_LENGTH else Meaning()


def _keep_one(mapping: Mapping, role: str) -> None:
    names = [name for name, meaning in mapping.items() if meaning.role == role]
    for name in names[1:]:
        mapping[name] = Meaning()


def _settle_scores(found: Guesses, finder: Finder) -> None:
    """Leave one score at most to the whole journey; others without a touchpoint wait for somebody to say."""
    mapping = found.mapping
    if any(meaning.role == "touchpoint" for meaning in mapping.values()):
        return
    free = [name for name, m in mapping.items() if m.role == "score" and m.touchpoint is None]
    whole = [n for n in free if (scale := mapping[n].scale) is not None and scale.kind == "nps"]
    keeps = set(whole or free[:1])
    for name in free:
        if name not in keeps:
            mapping[name] = Meaning()
    found.homeless = tuple(name for name in free if name not in keeps)
    _settle_comments(mapping, finder)


def _settle_comments(mapping: Mapping, finder: Finder) -> None:
    """Let a comment be about the touchpoint its heading names, or the only one that is scored."""
    scored = {meaning.touchpoint for meaning in mapping.values() if meaning.role == "score"}
    for name, meaning in mapping.items():
        if meaning.role == "comment":
            about = finder.meant(name) or (next(iter(scored)) if len(scored) == 1 else None)
            mapping[name] = Meaning("comment", touchpoint=about)
