"""Random projects for property tests: sound in their references, hostile in everything else.

What a field may hold is read from the model, so a new field is covered without a line here.
"""

from __future__ import annotations

from types import NoneType
from typing import Annotated, Any, get_args, get_origin

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy
from pydantic.fields import FieldInfo

from cxdesigner.model.document import TABLES, Document
from cxdesigner.model.project import PROJECT_ID
from cxdesigner.model.record import Record, references
from cxdesigner.storage.file_format import ENVELOPE

HOSTILE = (
    "", " ", "\n", "\r\n", "\t", "\0", "\x1b[31mrød\x1b[0m", "\x7f", "\x85", "\u2028\u2029", "\ufeff",
    "\u00a0", '"', "\\", "\\n", '},\n      {', '"},\n    {"id": "x"', "\\ud800", "{title}", "%s", "a<b",
    "<b>fed</b>", '<img src="file:///etc/passwd">', "&amp;", "=1+1", "@SUM(A1)", "-5 %", "../../etc", "C:\\",
    "null", "NaN", "\u202etxt.exe", "\u2066isoleret", "\u200b", "\u200dz", "e\u0301", "Æblegrød på Skagen",
    "\u0627\u0644\u0639\u0631\u0628\u064a\u0629", "日本語", "\U0001f469\u200d\U0001f469\u200d\U0001f467",
    "\U0001f44d\U0001f3fd", "\U0010ffff", "\ue000", "å" * 300, "ord " * 100, "Z\u0324\u0354\u0367a\u0323",
)  # fmt: skip
"""Texts that have hurt somebody's program."""

texts = st.one_of(st.sampled_from(HOSTILE), st.text(max_size=30))
"""Any text a file can hold: everything but half characters (`st.text` draws none)."""

ranks = st.text(st.sampled_from("0129AVZaz"), max_size=3)

_json = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(10**20), 10**20)
    | st.floats(allow_nan=False, allow_infinity=False)
    | texts,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(texts, inner, max_size=3),
    max_leaves=6,
)

_ids = st.one_of(
    st.sampled_from([text for text in HOSTILE if 0 < len(text) <= 100]), st.text(min_size=1, max_size=8)
)


_SIZES = {"journeys": (0, 2), "lanes": (2, 5), "stages": (1, 3), "steps": (2, 5), "touchpoints": (2, 6)}
"""Fewest and most rows of the tables that the others stand on."""

_MOST_TABLES, _MOST_FIELDS = 8, 8
"""Of the other tables so many have rows, and a row fills so many of its fields: another few each time."""


def unknown_fields(known: frozenset[str]) -> SearchStrategy[dict[str, Any]]:
    """Return fields of a version yet to come: any name but the `known` ones, any JSON."""
    return st.dictionaries(texts.filter(lambda name: name not in known), _json, max_size=2)


def values(info: FieldInfo) -> SearchStrategy[Any]:
    """Return values that fit the field `info`, which is no reference."""
    return _of_type(info.annotation, list(info.metadata))


def _of_type(annotation: Any, marks: list[Any]) -> SearchStrategy[Any]:
    arguments = get_args(annotation)
    if hasattr(annotation, "__supertype__"):  # a NewType
        return _of_type(annotation.__supertype__, marks)
    if get_origin(annotation) is Annotated:
        return _of_type(arguments[0], [*marks, *arguments[1:]])
    if NoneType in arguments:
        return st.none() | _of_type(next(a for a in arguments if a is not NoneType), marks)
    if get_origin(annotation) is tuple:
        return st.lists(_of_type(arguments[0], []), max_size=3).map(tuple)
    return _plain(annotation, marks)


def _plain(kind: type, marks: list[Any]) -> SearchStrategy[Any]:
    low, high = _limit(marks, "ge"), _limit(marks, "le")
    least, most = _limit(marks, "min_length") or 0, _limit(marks, "max_length") or 100
    fitting: dict[type, SearchStrategy[Any]] = {
        bool: st.booleans(),
        int: st.integers(low or 0, high or 10**9),
        float: st.floats(low, high, allow_nan=False, allow_infinity=False),
        str: ranks if _limit(marks, "pattern") else texts.filter(lambda text: least <= len(text) <= most),
    }
    return fitting[kind]


def _limit(marks: list[Any], name: str) -> Any:
    """Return the limit called `name` among `marks`, which may hide it one level down."""
    for mark in marks:
        for holder in (mark, *getattr(mark, "metadata", ())):
            if (limit := getattr(holder, name, None)) is not None:
                return limit
    return None


@st.composite
def documents(draw: DrawFn, *, unknown: bool = True, most: int = 4) -> Document:
    """Return a sound document with up to `most` rows per table, and `unknown` fields wherever they may be."""
    ids = {}
    others = [name for name in TABLES if name not in _SIZES]
    filled = draw(st.sets(st.sampled_from(others), max_size=_MOST_TABLES))
    for name in TABLES:
        low, high = _SIZES.get(name, (0, most if name in filled else 0))
        ids[name] = draw(st.lists(_ids, unique=True, min_size=low, max_size=max(low, high)))
    ids["project"] = [PROJECT_ID]
    needed = _needed(draw, ids)
    rows = [
        draw(_row(kind, id_, needed[name][id_], ids, unknown))
        for name, kind in TABLES.items()
        for id_ in ids[name]
    ]
    doc = Document.of(rows)
    if unknown:
        extra = draw(unknown_fields(frozenset((*TABLES, *ENVELOPE))))
        doc = Document(dict(doc.tables()), extra)
    return doc


def _needed(draw: DrawFn, ids: dict[str, list[str]]) -> dict[str, dict[str, dict[str, str]]]:
    """Return the references each row must have; ids of rows that can have none are taken out of `ids`."""
    needed: dict[str, dict[str, dict[str, str]]] = {}
    for name, kind in TABLES.items():
        must = {f: ref.table for f, ref in references(kind).items() if kind.model_fields[f].is_required()}
        found: dict[str, dict[str, str]] = {}
        for id_ in ids[name]:
            targets = {field: ids[table] for field, table in must.items()}
            if not all(targets.values()):
                continue
            chosen = {field: draw(st.sampled_from(among)) for field, among in targets.items()}
            if name == "touchpoints":  # its lane is of the journey that its step is of
                journey = needed["stages"][needed["steps"][chosen["step"]]["stage"]]["journey"]
                lanes = [lane for lane in ids["lanes"] if needed["lanes"][lane]["journey"] == journey]
                if not lanes:
                    continue
                chosen["lane"] = draw(st.sampled_from(lanes))
            if name != "links" or chosen["source"] != chosen["target"]:
                found[id_] = chosen
        ids[name], needed[name] = list(found), found
    return needed


@st.composite
def _row(
    draw: DrawFn,
    kind: type[Record],
    id_: str,
    needed: dict[str, str],
    ids: dict[str, list[str]],
    unknown: bool,
) -> Record:
    optional: dict[str, SearchStrategy[Any]] = {}
    for field, info in kind.model_fields.items():
        if field == "id" or field in needed:
            continue
        ref = references(kind).get(field)
        if ref is None:
            optional[field] = values(info)
        elif ids[ref.table]:
            one = st.sampled_from(ids[ref.table])
            optional[field] = st.lists(one, max_size=2).map(tuple) if info.default == () else st.none() | one
    told = draw(st.sets(st.sampled_from(sorted(optional)), max_size=_MOST_FIELDS)) if optional else ()
    filled = draw(st.fixed_dictionaries({field: optional[field] for field in sorted(told)}))
    extra = draw(unknown_fields(frozenset(kind.model_fields))) if unknown else {}
    required = {
        field: draw(values(info))
        for field, info in kind.model_fields.items()
        if info.is_required() and field != "id" and field not in needed
    }
    return kind.model_validate({"id": id_, **required, **needed, **filled, **extra})
