"""Find and replace over a whole project, and what it would do, for a person to look at first."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from cxdesigner.commands.error import CommandError, evolved
from cxdesigner.model.diff import Key
from cxdesigner.model.document import TABLE_OF, Document, Draft
from cxdesigner.model.folding import fold, occurrences
from cxdesigner.model.record import LINE_LIMIT, TEXT_LIMIT, Record
from cxdesigner.model.touchpoint import Touchpoint

TEXT_FIELDS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "teams": ("name",),
        "channels": ("name",),
        "lanes": ("name",),
        "stages": ("name",),
        "steps": ("name",),
        "touchpoints": ("title", "text", "quote"),
        "insights": ("title", "text"),
        "notes": ("title", "text"),
        "pictures": ("alt",),
    }
)
"""The tables and fields that are searched, and replaced in; besides these, the tags of touchpoints."""

TAGS = "tags"

_LONG = frozenset({"text"})
_NEVER_EMPTY = frozenset({"teams", "channels", "lanes"})


@dataclass(frozen=True, slots=True)
class Replacement:
    """What becomes of one field, or of one tag: its words before and after, and which parts of either are concerned."""

    key: Key
    field: str
    before: str
    after: str
    places: tuple[tuple[int, int], ...]
    new_places: tuple[tuple[int, int], ...]


def replacements(
    doc: Document, find: str, replace: str, *, rows: Collection[Key] | None = None
) -> Iterator[Replacement]:
    """Yield what replacing `find` by `replace` would change, in the file's order; in `rows` alone where given."""
    folded = fold(find)
    keys = rows if rows is not None else ((t, id_) for t in TEXT_FIELDS for id_ in doc.table(t))
    for key in keys if folded else ():
        row = doc.get(key)
        for field, before in _texts(key[0], row) if row is not None else ():
            places = tuple(occurrences(before, folded))
            if places:
                after, new_places = _replaced(before, places, replace)
                if after != before:
                    yield Replacement(key, field, before, after, places, new_places)


def _texts(table: str, row: Record) -> Iterator[tuple[str, str]]:
    """Yield the fields of a row that are replaced in, and what they say; each tag for itself."""
    for field in TEXT_FIELDS.get(table, ()):
        yield field, getattr(row, field)
    if isinstance(row, Touchpoint):
        for tag in row.tags:
            yield TAGS, tag


def _replaced(
    text: str, places: tuple[tuple[int, int], ...], replace: str
) -> tuple[str, tuple[tuple[int, int], ...]]:
    out, new_places, at, length = [], [], 0, 0
    for start, end in places:
        out += [text[at:start], replace]
        begin = length + start - at
        length = begin + len(replace)
        new_places.append((begin, length))
        at = end
    return "".join([*out, text[at:]]), tuple(new_places)


def replace_text(doc: Document, find: str, replace: str, *, rows: Collection[Key] | None = None) -> Document:
    """Put `replace` wherever `find` stands, whatever its case and accents, in all texts or in those of `rows`.

    A tag that is left empty, or is then there twice, falls away; saved views go on looking at what a tag has become.
    Raises CommandError, with nothing replaced at all, where a text would become too long or a name empty.
    """
    draft, tags = Draft(doc), dict[str, str]()
    for change in replacements(doc, find, replace, rows=rows):
        refusal = refusal_of(change)
        if refusal is not None:
            raise refusal
        row = _row(draft, doc, change.key)
        if isinstance(row, Touchpoint) and change.field == TAGS:
            tags[change.before] = " ".join(change.after.split())
            draft.put(evolved(row, tags=_renamed(row.tags, tags)))
        else:
            draft.put(evolved(row, **{change.field: change.after}))
    done = draft.done()
    return _followed(done, tags) if tags else done


def _renamed(tags: Iterable[str], names: Mapping[str, str]) -> tuple[str, ...]:
    """Return `tags` by their new `names`, each once, whatever its case."""
    new = [names.get(tag, tag) for tag in tags]
    return tuple({tag.casefold(): tag for tag in reversed(new) if tag}.values())[::-1]


def _followed(doc: Document, names: Mapping[str, str]) -> Document:
    """Let saved views look at tags by their new `names`, where nothing is called by the old ones any more."""
    draft, left = Draft(doc), {tag for touchpoint in doc.touchpoints.values() for tag in touchpoint.tags}
    gone = {old: new for old, new in names.items() if old not in left and new}
    for view in doc.views.values():
        if not gone.keys().isdisjoint(view.tags):
            draft.put(evolved(view, tags=_renamed(view.tags, gone)))
    return draft.done()


def _row(draft: Draft, doc: Document, key: Key) -> Record:
    found = doc.get(key)
    assert found is not None
    row = draft.get(type(found), key[1])
    assert row is not None
    assert TABLE_OF[type(row)] == key[0]
    return row


def refusal_of(change: Replacement) -> CommandError | None:
    """Return why `change` cannot be: the text became too long, or a name empty; None where it can."""
    is_long = change.field in _LONG
    limit = TEXT_LIMIT if is_long else LINE_LIMIT
    if len(change.after) > limit:
        key = "command.replace_text_too_long" if is_long else "command.replace_title_too_long"
        return CommandError(key, words=_short(change.before), limit=limit)
    if change.key[0] in _NEVER_EMPTY and not change.after.strip():
        return CommandError("command.replace_name_empty", words=_short(change.before))
    return None


def _short(text: str) -> str:
    one = " ".join(text.split())
    return one if len(one) <= 60 else f"{one[:57]}…"
