"""What the import dialog tells, in words: of a file, of a column and why it is read so, of what will come in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from cxdesigner.analysis.feedback import as_emotion, mean_of, value_of
from cxdesigner.importers.responses.columns import Column
from cxdesigner.importers.responses.counting import Counted
from cxdesigner.importers.responses.guessing import is_about_person
from cxdesigner.importers.responses.mapping import Meaning
from cxdesigner.importers.responses.numbers import is_missing
from cxdesigner.importers.responses.scales import Scale
from cxdesigner.layout.analyses.responses import Bar, CheckRow, CheckView, ColumnView
from cxdesigner.model.figures import local, signed
from cxdesigner.session.responses import Looked
from cxdesigner.storage.plain_text import one_line
from cxdesigner.translation import Catalogue

_MOST_BARS, _QUOTES, _MOST_ROWS, _MOST_REMARKS = 11, 3, 40, 8


def scale_words(scale: Scale, say: Catalogue) -> str:
    """Return what a scale is called in a field: CSAT, NPS, 0 to 5."""
    if scale.has_words:
        said = say("take_in.scale.words")
    else:
        ends = say("take_in.scale.ends", low=_figure(scale.low, say), high=_figure(scale.high, say))
        said = ends if scale.kind == "rating" else f"{say(f'take_in.scale.{scale.kind}')}, {ends}"
    said += say("take_in.scale.no_zero") if scale.skips_zero else ""
    return said + (say("take_in.scale.turned") if scale.is_turned else "")


def meaning_words(meaning: Meaning, looked: Looked, say: Catalogue) -> str:
    """Return what a column becomes."""
    if meaning.role != "score":
        return say(f"take_in.becomes.{meaning.role}")
    place = next((place for place in looked.places if place.id == meaning.touchpoint), None)
    kind = meaning.scale.kind if meaning.scale is not None else "rating"
    about = f"{place.number} {place.title}" if place is not None else say(_whole(looked))
    return f"{say(f'take_in.scale.{kind}')}, {one_line(about, 60)}"


def _whole(looked: Looked) -> str:
    by_row = any(meaning.role == "touchpoint" for meaning in looked.mapping.values())
    return "take_in.row_place" if by_row else "take_in.whole"


def column_view(looked: Looked, column: Column, say: Catalogue) -> ColumnView:
    """Return what stands beside the columns about one of them."""
    meaning = looked.mapping[column.name]
    answers = say.count("take_in.answers", column.answers)
    quotes = _quotes(looked)
    view = ColumnView(
        one_line(column.name, 80), answers, _why(looked, column, say),
        quotes=quotes, quotes_head=say("take_in.first_quotes") if quotes else "", note=_note(looked, say),
    )  # fmt: skip
    if meaning.role != "score" or meaning.scale is None:
        return view
    return _scored(view, column, meaning.scale, looked, say)


def _scored(view: ColumnView, column: Column, scale: Scale, looked: Looked, say: Catalogue) -> ColumnView:
    counts = scores_of(column, scale)
    mean = mean_of(counts)
    if mean is None:
        return view
    emotion = as_emotion(mean, scale.low, scale.high)
    said = say(
        "take_in.mean",
        mean=_figure(round(mean, 1), say),
        high=_figure(scale.high, say),
        emotion=signed(emotion, say),
    )
    value, total = value_of(scale.kind, counts), sum(counts.values())
    figure = figure_words(scale.kind, value, scale.high, say)
    about = meaning_words(looked.mapping[column.name], looked, say).partition(", ")[2]
    comes = ((say("take_in.about"), about), (say(f"take_in.figure.{scale.kind}"), figure),
             (say("take_in.made_of"), say.count("take_in.answers", total)))  # fmt: skip
    turn = say("take_in.best_is", end=_figure(scale.high if scale.is_turned else scale.low, say))
    return ColumnView(
        view.name, view.answers, view.why, _bars(counts, scale, say), said, "" if scale.has_words else turn,
        comes, view.quotes, view.quotes_head, view.note,
    )  # fmt: skip


def scores_of(column: Column, scale: Scale) -> Counter[float]:
    """Return how often each score occurs in a column; what is none is left out."""
    counts: Counter[float] = Counter()
    for cell, number in column.kinds.items():
        try:
            score = scale.score(cell)
        except ValueError:
            score = None
        if score is not None:
            counts[score] += number
    return counts


def _bars(counts: Counter[float], scale: Scale, say: Catalogue) -> tuple[Bar, ...]:
    steps = round(scale.high - scale.low) + 1
    if steps <= _MOST_BARS:
        names = [scale.low + number for number in range(steps)]
        sums = Counter[float]()
        for score, number in counts.items():
            sums[scale.low + round(score - scale.low)] += number
    else:
        tenth = (scale.high - scale.low) / 10
        names = [scale.low + tenth * number for number in range(10)]
        sums = Counter[float]()
        for score, number in counts.items():
            sums[names[min(9, int((score - scale.low) / tenth))]] += number
    return tuple(
        Bar(_figure(name, say), sums[name], as_emotion(name, scale.low, scale.high)) for name in names
    )


def _why(looked: Looked, column: Column, say: Catalogue) -> str:
    meaning, guess = looked.mapping[column.name], looked.guesses.scales.get(column.name)
    if meaning.role == "score" and meaning.scale is not None:
        ends = {"low": _figure(meaning.scale.low, say), "high": _figure(meaning.scale.high, say)}
        if guess is None or guess.scale != meaning.scale:
            return say("take_in.why.told", **ends)
        return say(f"take_in.why.{guess.why}", **ends)
    if meaning.role == "skip" and is_about_person(column):
        return say("take_in.why.person")
    if column.name in looked.guesses.homeless:
        return say("take_in.why.homeless")
    return say(f"take_in.why.{meaning.role}")


def _quotes(looked: Looked) -> tuple[str, ...]:
    for column in looked.overview.columns:
        if looked.mapping[column.name].role == "comment":
            spoken = [" ".join(cell.split()) for cell in column.kinds if not is_missing(cell)]
            return tuple(one_line(words, 160) for words in spoken[:_QUOTES])
    return ()


def _note(looked: Looked, say: Catalogue) -> str:
    people = [name for name in looked.guesses.people if looked.mapping[name].role == "skip"]
    if not people:
        return say("take_in.note.counts")
    return say("take_in.note.people", names=", ".join(one_line(name, 30) for name in people[:4]))


def check_view(looked: Looked, found: Counted, say: Catalogue) -> CheckView:
    """Return the last look: figures by touchpoint, and what stays out."""
    batch, places = found.batch, {place.id: place for place in looked.places}
    order = {place.id: number for number, place in enumerate(looked.places)}
    sums: dict[tuple[str, str, float, float], Counter[float]] = {}
    for count in batch.counts:
        key = (count.touchpoint or "", count.scale, count.low, count.high)
        sums.setdefault(key, Counter()).update(dict(count.scores))
    rows = []
    for (id_, kind, low, high), counts in sorted(sums.items(), key=lambda pair: order.get(pair[0][0], -1)):
        place, mean = places.get(id_), mean_of(counts)
        rows.append(
            CheckRow(
                place.number if place else "", one_line(place.title if place else say("take_in.whole"), 80),
                f"{say(f'take_in.scale.{kind}')} {figure_words(kind, value_of(kind, counts), high, say)}",
                say.count("take_in.answers", sum(counts.values())),
                None if mean is None else as_emotion(mean, low, high),
            )
        )  # fmt: skip
    scores = sum(sum(counts.values()) for counts in sums.values())
    new = looked.overview.rows - batch.since
    sub = say("take_in.check.sub", rows=say.count("take_in.rows", new), scores=say.count("take_in.scores", scores),
              comments=say.count("take_in.comments", batch.comments))  # fmt: skip
    standing = "replaces" if looked.survey is not None and not looked.since else looked.standing
    return CheckView(
        say(f"take_in.check.{standing}"),
        sub,
        rows[:_MOST_ROWS],
        _remarks(looked, found, say),
        say("take_in.check.promise"),
    )


def _remarks(looked: Looked, found: Counted, say: Catalogue) -> Sequence[str]:
    said = [say.say(remark) for remark in (*looked.forgotten, *found.remarks())]
    names = looked.guesses.homeless
    if names:
        said.insert(
            0, say("take_in.check.homeless", names=", ".join(one_line(name, 30) for name in names[:6]))
        )
    if found.unanswered:
        said.append(say.count("take_in.check.unanswered", found.unanswered))
    return said[:_MOST_REMARKS]


def figure_words(kind: str, value: float | None, high: float, say: Catalogue) -> str:
    """Return a figure as its scale is told: +61, 84 %, 4.3 of 7; a dash where there is none."""
    if value is None:
        return "–"
    if kind == "nps":
        return signed(value, say, digits=0)
    if kind == "csat":
        return f"{value:.0f} %"
    return say("take_in.of", value=_figure(round(value, 1), say), high=_figure(high, say))


def _figure(value: float, say: Catalogue) -> str:
    return local(f"{value:g}", say)
