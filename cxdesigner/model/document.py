"""The document: immutable tables of records, and the draft through which commands change them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import Any, Generic, TypeVar, cast

from cxdesigner.model.checks import Dismissal
from cxdesigner.model.choreography import Beat
from cxdesigner.model.diff import Diff, Key
from cxdesigner.model.evidence import Fact, Insight, Source
from cxdesigner.model.factors import Factor, FactorScore
from cxdesigner.model.handovers import Handover
from cxdesigner.model.journey import Journey, Lane, Stage, Step
from cxdesigner.model.listening import FeedbackLoop, Metric, Rating, Survey, Verbatim
from cxdesigner.model.picture import Asset, Picture
from cxdesigner.model.project import PROJECT_ID, Channel, Persona, Project, Team, Term
from cxdesigner.model.promises import Bet, LoyaltyHook, Promise, Question
from cxdesigner.model.record import Record, references
from cxdesigner.model.remarks import Comment, Note
from cxdesigner.model.touchpoint import Link, Touchpoint
from cxdesigner.model.twins import Removal
from cxdesigner.model.view import View

R = TypeVar("R", bound=Record)

Rows = Mapping[str, Record]

TABLES: Mapping[str, type[Record]] = MappingProxyType(
    {
        "project": Project,
        "personas": Persona,
        "teams": Team,
        "channels": Channel,
        "terms": Term,
        "factors": Factor,
        "journeys": Journey,
        "lanes": Lane,
        "stages": Stage,
        "steps": Step,
        "touchpoints": Touchpoint,
        "links": Link,
        "handovers": Handover,
        "beats": Beat,
        "factor_scores": FactorScore,
        "promises": Promise,
        "loyalty_hooks": LoyaltyHook,
        "bets": Bet,
        "questions": Question,
        "removals": Removal,
        "insights": Insight,
        "sources": Source,
        "facts": Fact,
        "metrics": Metric,
        "feedback_loops": FeedbackLoop,
        "surveys": Survey,
        "ratings": Rating,
        "verbatims": Verbatim,
        "notes": Note,
        "pictures": Picture,
        "assets": Asset,
        "comments": Comment,
        "views": View,
        "dismissals": Dismissal,
    }
)
"""Every table and the kind of its rows, in the order in which the file holds them. `project` has one row."""

TABLE_OF: Mapping[type[Record], str] = MappingProxyType({kind: name for name, kind in TABLES.items()})


class _Door(Generic[R]):
    """The rows of one table under their type: true because `TABLES` says so and `Draft.put` checks it."""

    __slots__ = ("_name",)

    def __init__(self, kind: type[R]) -> None:
        self._name = TABLE_OF[kind]

    def __get__(self, doc: Document, _kind: object) -> Mapping[str, R]:
        return cast("Mapping[str, R]", doc._tables[self._name])  # noqa: SLF001  # the document's own door


class Document:
    """A whole project at one moment. Never changes: a command returns another one that shares the rows.

    `extra` holds what a newer version wrote beside the tables. Equality is equality of content.
    """

    __slots__ = ("_referrers", "_tables", "extra", "origin")

    def __init__(
        self, tables: Mapping[str, Rows] | None = None, extra: Mapping[str, object] | None = None
    ) -> None:
        given = tables or {}
        if unknown := set(given) - set(TABLES):
            raise ValueError(f"no such table: {', '.join(sorted(unknown))}")
        self._tables: dict[str, Rows] = {name: given.get(name) or {} for name in TABLES}
        if PROJECT_ID not in self._tables["project"]:
            self._tables["project"] = {PROJECT_ID: Project(id=PROJECT_ID)}
        self.extra: Mapping[str, object] = extra or {}
        self._referrers: dict[tuple[str, str], dict[str, tuple[str, ...]]] = {}
        self.origin: tuple[Document, Diff] | None = None
        """The document this one was drafted from and what changed since; dropped by `settle`."""

    @classmethod
    def of(cls, records: Iterable[Record]) -> Document:
        """Return a document of `records`, each put into its table."""
        tables: dict[str, dict[str, Record]] = {}
        for record in records:
            tables.setdefault(TABLE_OF[type(record)], {})[record.id] = record
        return cls(tables)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Document) and self._tables == other._tables and self.extra == other.extra

    __hash__ = None  # type: ignore[assignment]  # equality is by content, and content is large

    def table(self, name: str) -> Rows:
        """Return the rows of table `name` by id."""
        return self._tables[name]

    def tables(self) -> Iterator[tuple[str, Rows]]:
        """Yield every table's name and rows, in the file's order."""
        yield from self._tables.items()

    def get(self, key: Key) -> Record | None:
        """Return the row at `key`, a pair of table and id, or None."""
        return self._tables[key[0]].get(key[1])

    @property
    def project(self) -> Project:
        """The one row of the table `project`."""
        return cast("Project", self._tables["project"][PROJECT_ID])

    # One typed door per table; a door gives the rows by id.
    personas = _Door(Persona)
    teams = _Door(Team)
    channels = _Door(Channel)
    terms = _Door(Term)
    factors = _Door(Factor)
    journeys = _Door(Journey)
    lanes = _Door(Lane)
    stages = _Door(Stage)
    steps = _Door(Step)
    touchpoints = _Door(Touchpoint)
    links = _Door(Link)
    handovers = _Door(Handover)
    beats = _Door(Beat)
    factor_scores = _Door(FactorScore)
    promises = _Door(Promise)
    loyalty_hooks = _Door(LoyaltyHook)
    bets = _Door(Bet)
    questions = _Door(Question)
    removals = _Door(Removal)
    insights = _Door(Insight)
    sources = _Door(Source)
    facts = _Door(Fact)
    metrics = _Door(Metric)
    feedback_loops = _Door(FeedbackLoop)
    surveys = _Door(Survey)
    ratings = _Door(Rating)
    verbatims = _Door(Verbatim)
    notes = _Door(Note)
    pictures = _Door(Picture)
    assets = _Door(Asset)
    comments = _Door(Comment)
    views = _Door(View)
    dismissals = _Door(Dismissal)

    def referrers(self, table: str, field: str, target: str) -> tuple[str, ...]:
        """Return the ids of the rows of `table` whose reference `field` names `target`, sorted by id."""
        return self._index(table, field).get(target, ())

    def _index(self, table: str, field: str) -> dict[str, tuple[str, ...]]:
        index = self._referrers.get((table, field))
        if index is None:
            found: dict[str, list[str]] = {}
            for id_, row in self._tables[table].items():
                for target in dict.fromkeys(named_by(row, field)):
                    found.setdefault(target, []).append(id_)
            index = {target: tuple(sorted(ids)) for target, ids in found.items()}
            self._referrers[table, field] = index
        return index

    def changed_by(self, diff: Diff) -> Document:
        """Return the document that `diff` leads to from here. Raises ValueError where it starts elsewhere."""
        if not diff:
            return self
        touched: dict[str, dict[str, Record]] = {}
        for (table, id_), (before, after) in diff.changes.items():
            rows = touched.get(table)
            if rows is None:
                rows = touched[table] = dict(self._tables[table])
            now = rows.get(id_)
            if now is not before and now != before:
                raise ValueError(f"{table}/{id_} is not in the state this diff starts from")
            if after is None:
                del rows[id_]
            else:
                rows[id_] = after
        new = Document.__new__(Document)
        new._tables = {**self._tables, **touched}  # noqa: SLF001  # one of our own kind
        new.extra = self.extra
        new.origin = (self, diff)
        new._referrers = _carried(self._referrers, diff)  # noqa: SLF001
        return new

    def settle(self) -> None:
        """Forget where this document came from, so that history alone decides what is kept in memory."""
        self.origin = None


class Draft:
    """An edit in progress: what a command changes, recorded row by row, so its cost is that of the edit."""

    def __init__(self, base: Document) -> None:
        self.base = base
        self._changes: dict[Key, tuple[Record | None, Record | None]] = {}
        self._put_by_target: dict[tuple[str, str, str], set[str]] = {}
        """Rows put so far, by table, reference field and whom it named; some may have turned elsewhere since."""

    def get(self, kind: type[R], id_: str) -> R | None:
        """Return the row of `kind` called `id_` as the draft has it."""
        key = (TABLE_OF[kind], id_)
        change = self._changes.get(key)
        return cast("R | None", change[1] if change is not None else self.base.get(key))

    def naming(self, kind: type[R], field: str, target: str) -> list[R]:
        """Return the rows of `kind` whose reference `field` names `target`, as the draft has them, by id."""
        found = (self.get(kind, id_) for id_ in sorted(self._naming(TABLE_OF[kind], field, target)))
        return [row for row in found if row is not None and target in named_by(row, field)]

    def put(self, record: Record) -> None:
        """Add `record`, or put it in place of the row of the same id."""
        key = (TABLE_OF[type(record)], record.id)
        before = self._changes[key][0] if key in self._changes else self.base.get(key)
        self._note(key, before, record)

    def remove(self, table: str, id_: str) -> None:
        """Take the row out, with everything that cannot stand without it, and clear what named it."""
        key = (table, id_)
        if (table, id_) in self._changes and self._changes[key][1] is None:
            return
        before = self._changes[key][0] if key in self._changes else self.base.get(key)
        if before is None and key not in self._changes:
            return
        gone = self.get(TABLES[table], id_)
        assert gone is not None
        self._note(key, before, None)
        for kind in TABLES.values():
            for field, ref in references(kind).items():
                if ref.table == table:
                    self._let_go(kind, field, ref.on_delete, gone)

    def done(self) -> Document:
        """Return the changed document; the base itself where nothing changed."""
        for table, id_ in self._let_alone():
            self.remove(table, id_)
        return self.base.changed_by(Diff(dict(self._changes)))

    def _let_alone(self) -> list[Key]:
        """Return the rows that were kept by rows of the draft, and are named by nobody any more."""
        found: dict[Key, None] = {}
        for (table, _), (before, after) in self._changes.items():
            for field, ref in references(TABLES[table]).items():
                if ref.keeps and before is not None:
                    now = named_by(after, field) if after is not None else ()
                    for target in named_by(before, field):
                        if target not in now and not self._names(TABLES[table], field, target):
                            found[ref.table, target] = None
        return list(found)

    def _names(self, kind: type[Record], field: str, target: str) -> bool:
        """Tell whether a row of `kind` names `target`, as the draft has it."""
        return any(
            (row := self.get(kind, id_)) is not None and target in named_by(row, field)
            for id_ in self._naming(TABLE_OF[kind], field, target)
        )

    def _naming(self, table: str, field: str, target: str) -> set[str]:
        """Return the rows of `table` that name `target`, and some that did."""
        return {
            *self.base.referrers(table, field, target),
            *self._put_by_target.get((table, field, target), ()),
        }

    def _note(self, key: Key, before: Record | None, after: Record | None) -> None:
        if before is after or before == after:
            self._changes.pop(key, None)
        else:
            self._changes[key] = (before, after)
        if after is not None:
            for field in references(type(after)):
                for target in named_by(after, field):
                    self._put_by_target.setdefault((key[0], field, target), set()).add(key[1])

    def _let_go(self, kind: type[Record], field: str, on_delete: str, gone: Record) -> None:
        table, target = TABLE_OF[kind], gone.id
        for id_ in sorted(self._naming(table, field, target)):
            row = self.get(kind, id_)
            if row is None or target not in named_by(row, field):
                continue
            if on_delete == "cascade":
                self.remove(table, id_)
            elif on_delete == "clear":
                self.put(row.parted_from(field, gone))
            else:
                self.put(row.evolve(**{field: tuple(i for i in getattr(row, field) if i != target)}))


def named_by(row: Record, field: str) -> tuple[str, ...]:
    """Return the ids that the reference `field` of `row` names: none, one, or several for a tuple."""
    value: Any = getattr(row, field)
    if value is None:
        return ()
    return value if isinstance(value, tuple) else (value,)


Index = dict[str, tuple[str, ...]]
"""By target, the ids of the rows that name it, sorted."""


def _carried(indexes: dict[tuple[str, str], Index], diff: Diff) -> dict[tuple[str, str], Index]:
    """Return `indexes` as they stand after `diff`; only what it touches is copied, and sorted once."""
    leaving: dict[tuple[str, str], dict[str, set[str]]] = {}
    coming: dict[tuple[str, str], dict[str, set[str]]] = {}
    for (table, id_), (before, after) in diff.changes.items():
        for key in indexes:
            if key[0] != table:
                continue
            old = named_by(before, key[1]) if before is not None else ()
            new = named_by(after, key[1]) if after is not None else ()
            if old != new:
                for target in old:
                    leaving.setdefault(key, {}).setdefault(target, set()).add(id_)
                for target in new:
                    coming.setdefault(key, {}).setdefault(target, set()).add(id_)
    carried = dict(indexes)
    for key in leaving.keys() | coming.keys():
        index = carried[key] = dict(carried[key])
        gone, come = leaving.get(key, {}), coming.get(key, {})
        for target in gone.keys() | come.keys():
            left = set(index.get(target, ())) - gone.get(target, set())
            index[target] = tuple(sorted(left | come.get(target, set())))
    return carried
