"""From what was typed to what is listed: the best match, then the groups, each with its best on top."""

from __future__ import annotations

from dataclasses import dataclass, replace

from cxdesigner.editor.ranking import match, recent_bonus, tidy, without_typos
from cxdesigner.model.folding import fold
from cxdesigner.translation import Catalogue
from cxdesigner.ui.finder.offer import KINDS, Kind, Offer
from cxdesigner.ui.finder.offers import Offers

_ROOM = {"action": 6, "touchpoint": 6, "journey": 4, "setting": 4}
"""Most rows of a group while all kinds are listed."""
_ALONE = 60
"""Most rows where one kind is listed."""
_LEAST = 0.3
"""What a letter has to score at least for a name to be listed: less is letters strewn about."""
_SECOND_LINE = 0.8
"""What a match in the second line counts less."""


@dataclass(frozen=True, slots=True)
class Heading:
    """The label over a group, and how much of it is listed."""

    words: str
    part: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """An offer in the list, with the letters of its name or of its second line that were typed."""

    offer: Offer
    score: float = 0.0
    name_places: tuple[int, ...] = ()
    detail_places: tuple[int, ...] = ()


Line = Heading | Row


def lines(offers: Offers, typed: str, kind: Kind | None, say: Catalogue) -> list[Line]:
    """Return what to list for what was `typed`; of one `kind`, or of all. Empty where nothing fits."""
    if typed.startswith("@"):
        return _of_owner(offers, typed[1:], say)
    if typed.startswith(">"):
        typed, kind = typed[1:], "action"
    query = tidy(typed)
    if not query:
        return _untyped(offers, kind, say)
    found = _found(offers, query, kind, say)
    if found:
        return found
    words = {w for offer in offers.few for w in fold(offer.name).split()} | offers.touchpoints.words()
    better = without_typos(typed, words)
    found = _found(offers, tidy(better), kind, say) if better else []
    return [Heading(say("finder.group.close", words=better)), *found] if found else []


def _found(offers: Offers, query: str, kind: Kind | None, say: Catalogue) -> list[Line]:
    groups: dict[Kind, list[Row]] = {each: [] for each in KINDS}
    counts: dict[Kind, int] = {}
    used = offers.used()
    for offer in offers.few:
        if kind in (None, offer.kind) and (row := _fits(query, offer, used)) is not None:
            groups[offer.kind].append(row)
    if kind in (None, "touchpoint"):
        best, count = offers.touchpoints.best(query)
        counts["touchpoint"] = count
        for score, number, name, detail in best[:_ALONE]:
            places = (name.places if name else (), detail.places if detail else ())
            groups["touchpoint"].append(Row(offers.touchpoint(number), score, *places))
    for rows in groups.values():
        rows.sort(key=lambda row: -row.score)
    whole = [rows[0] for rows in groups.values() if rows]
    if not whole:
        return []
    top = max(whole, key=lambda row: row.score)
    out: list[Line] = [Heading(say("finder.group.best")), top]
    for each, rows in groups.items():
        room = _ROOM[each] if kind is None else _ALONE
        rest = [row for row in rows if row is not top]
        out += _group(each, rest[:room], counts.get(each, len(rows)) - (len(rows) - len(rest)), say)
    return out


def _fits(query: str, offer: Offer, used: list[str]) -> Row | None:
    bonus = recent_bonus(offer.id, used)
    name = match(query, offer.name)
    if name is not None and (len(query) < 3 or name.score > _LEAST * len(query)):
        return Row(offer, name.score + bonus, name_places=name.places)
    detail = match(query, offer.detail)
    # Scattered letters of a second line say nothing: there, they are to be together or begin words.
    if detail is not None and detail.score > 0.7 * len(query):
        return Row(offer, detail.score - _SECOND_LINE + bonus, detail_places=detail.places)
    return None


def _group(kind: Kind, rows: list[Row], count: int, say: Catalogue) -> list[Line]:
    if not rows:
        return []
    part = say("finder.part", shown=len(rows), count=count) if count > len(rows) else ""
    return [Heading(say(f"finder.group.{kind}"), part), *rows]


def _untyped(offers: Offers, kind: Kind | None, say: Catalogue) -> list[Line]:
    """Return what was used lately, then everything there is of the few."""
    out: list[Line] = []
    by_id = {offer.id: offer for offer in offers.few}
    recent = [by_id[id_] for id_ in offers.used() if id_ in by_id][:3] if kind is None else []
    if recent:
        out += [Heading(say("finder.group.recent")), *map(Row, recent)]
    for each in KINDS if kind is None else (kind,):
        rows = [Row(offer) for offer in offers.few if offer.kind == each and offer not in recent]
        count = len(rows)
        if each == "touchpoint" and kind == "touchpoint":
            count = len(offers.touchpoints.names)
            rows = [Row(offers.touchpoint(number)) for number in range(min(count, _ALONE))]
        out += _group(each, rows, count, say)
    return out


def _of_owner(offers: Offers, typed: str, say: Catalogue) -> list[Line]:
    """Return the touchpoints of the owners that fit, the best fitting owner first, as they are read."""
    query = tidy(typed)
    fits = {name: found for name in set(offers.owners) if name and (found := match(query, name)) is not None}
    if not fits:
        return []
    order = sorted(fits, key=lambda name: (-fits[name].score, name))
    place = {name: number for number, name in enumerate(order)}
    numbers = [n for n, name in enumerate(offers.owners) if name in fits]
    numbers.sort(key=lambda n: place[offers.owners[n]])
    rows = []
    for number in numbers[:_ALONE]:
        offer, owner = offers.touchpoint(number), offers.owners[number]
        detail = offer.detail if offer.detail.startswith(owner) else f"{owner} · {offer.detail}"
        rows.append(Row(replace(offer, detail=detail), detail_places=fits[owner].places))
    return _group("touchpoint", rows, len(numbers), say)
