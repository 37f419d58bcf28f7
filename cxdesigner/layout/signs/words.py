"""What signs say in words: to the pointer that rests on one, and to those who hear the board."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from cxdesigner.analysis.engagement import corner_of, is_open_bargain, is_same_bargain
from cxdesigner.analysis.gaps import gaps_of
from cxdesigner.analysis.promises import fate_of, has_way_back, hooks_here, kept_here, made_here, missing_here
from cxdesigner.analysis.signs import Sign, Thread, said_again
from cxdesigner.layout.signs.ways import Way
from cxdesigner.model.diff import Key
from cxdesigner.model.document import Document
from cxdesigner.model.figures import UNKNOWN, plain, signed
from cxdesigner.model.promises import LoyaltyHook, Promise
from cxdesigner.model.touchpoint import Touchpoint
from cxdesigner.translation import Catalogue


def sign_words(doc: Document, key: Key, signs: Iterable[Sign], say: Catalogue) -> list[str]:
    """Return what the `signs` of a card say, a sentence or two each."""
    row = doc.touchpoints.get(key[1]) if key[0] == "touchpoints" else None
    return [
        words
        for sign in signs
        for words in (
            [say("signs.tool", code=sign.word, tool=_tool(sign.word, say))]
            if row is None
            else _TELLERS[sign.mark](doc, row, say)
        )
    ]


def way_words(doc: Document, way: Way, say: Catalogue) -> list[str]:
    """Return what runs between cards in words."""
    match way.told:
        case Thread() as thread:
            carried = [say("signs.carried", what=", ".join(thread.carried))] if thread.carried else []
            return [*carried, *([_again(thread.again, say)] if thread.again else [])]
        case Promise() as promise:
            return [_promise(doc, promise, say)]
        case LoyaltyHook() as hook:
            return [_hook(doc, hook, say)]
        case Touchpoint() as touchpoint:
            return list(_knowing(doc, touchpoint, say))


def _stop(_doc: Document, row: Touchpoint, say: Catalogue) -> Iterator[str]:
    yield say("signs.stop", condition=row.deal_breaker.strip(" ."))
    if row.deal_breaker_fires:
        yield say("signs.stop_holds")


def _dice(_doc: Document, _row: Touchpoint, say: Catalogue) -> Iterator[str]:
    yield say("signs.dice")


def _bars(_doc: Document, row: Touchpoint, say: Catalogue) -> Iterator[str]:
    both = row.engagement, row.orchestration
    shown = [UNKNOWN if value is None else str(value) for value in both]
    yield say("signs.bars", engagement=shown[0], orchestration=shown[1])
    if both[0] is not None and both[1] is not None:
        yield say(f"engagement.corner.{corner_of(both[0], both[1])}") + "."


def _hand(_doc: Document, row: Touchpoint, say: Catalogue) -> Iterator[str]:
    effort, task = say(f"signs.effort.{row.customer_effort}"), row.customer_task.strip(" .")
    yield say("signs.effort_of", task=task, effort=effort) if task else say("signs.effort_is", effort=effort)


def _said_again(_doc: Document, row: Touchpoint, say: Catalogue) -> Iterator[str]:
    yield _again(said_again(row), say)


def _made(doc: Document, row: Touchpoint, say: Catalogue) -> Iterator[str]:
    yield from (_promise(doc, promise, say) for promise in made_here(doc, row.id))


def _kept(doc: Document, row: Touchpoint, say: Catalogue) -> Iterator[str]:
    for promise in kept_here(doc, row.id):
        yield say("signs.keeps", promise=promise.text, fate=say(f"signs.fate.{fate_of(promise)}"))


def _hooks(doc: Document, row: Touchpoint, say: Catalogue) -> Iterator[str]:
    yield from (_hook(doc, hook, say) for hook in hooks_here(doc, row.id))


def _gap(_doc: Document, row: Touchpoint, say: Catalogue) -> Iterator[str]:
    gap = gaps_of(row)[0]
    sides = {"staff": plain(gap.staff, say), "guests": plain(gap.guests, say)}
    yield say("signs.gap_told", **sides, gap=signed(gap.by, say))


def _tool(code: str, say: Catalogue) -> str:
    return say(f"tool.{code}") if say.has(f"tool.{code}") else code


def _again(what: Iterable[str], say: Catalogue) -> str:
    return say("signs.again", what=", ".join(what))


def _promise(doc: Document, promise: Promise, say: Catalogue) -> str:
    fate = say(f"signs.fate.{fate_of(promise)}")
    kept = [doc.touchpoints[id_].title for id_ in promise.kept_at if id_ in doc.touchpoints]
    said = say("signs.promised", promise=promise.text, fate=fate)
    return f"{said} {say('signs.kept_at', where=', '.join(kept))}" if kept else said


def _hook(doc: Document, hook: LoyaltyHook, say: Catalogue) -> str:
    offer = (hook.offer or hook.promise).strip(" .")
    if not has_way_back(hook):
        return say("signs.hook_open", offer=offer)
    step = doc.steps.get(hook.to_step) if hook.to_step is not None else None
    journey = doc.journeys.get(hook.next_journey) if hook.next_journey is not None else None
    where = (
        (step.name or doc.stages[step.stage].name) if step is not None else journey.name if journey else ""
    )
    return say("signs.hook", offer=offer, where=where)


def _knowing(doc: Document, row: Touchpoint, say: Catalogue) -> Iterator[str]:
    yield say("signs.needed", what=", ".join(what for what in row.info_needed if what.strip()))
    source = doc.touchpoints.get(row.info_source) if row.info_source is not None else None
    yield say("signs.told_by", source=source.title) if source is not None else say("signs.told_by_none")
    if missing := missing_here(row):
        yield say("signs.missing", what=", ".join(missing))


def _bargain(_doc: Document, row: Touchpoint, say: Catalogue) -> Iterator[str]:
    sells, buys = row.provider_sells.strip(" ."), row.customer_buys.strip(" .")
    if is_same_bargain(row):
        yield say("signs.same", what=sells)
    elif is_open_bargain(row):
        yield say("signs.not_bought", sells=sells)
    else:
        yield say("signs.bargain_told", sells=sells or UNKNOWN, buys=buys)


_TELLERS: dict[str, Callable[[Document, Touchpoint, Catalogue], Iterable[str]]] = {
    "stop": _stop, "dice": _dice, "bars": _bars, "hand": _hand, "again": _said_again, "promise": _made, "kept": _kept,
    "hook": _hooks, "data": _knowing, "gap": _gap, "split": _bargain,
}  # fmt: skip
