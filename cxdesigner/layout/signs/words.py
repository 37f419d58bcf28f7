"""What signs say in words: to the pointer that rests on one, and to those who hear the board."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

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
            else _said(doc, row, sign, say)
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


def _said(doc: Document, row: Touchpoint, sign: Sign, say: Catalogue) -> Iterator[str]:
    match sign.mark:
        case "stop":
            holds = " " + say("signs.stop_holds") if row.deal_breaker_fires else ""
            yield say("signs.stop", condition=row.deal_breaker.strip(" .")) + holds
        case "dice":
            yield say("signs.dice")
        case "bars":
            yield from _bars(row, say)
        case "hand":
            yield _effort(row, say)
        case "again":
            yield _again(said_again(row), say)
        case "promise":
            yield from (_promise(doc, promise, say) for promise in made_here(doc, row.id))
        case "kept":
            yield from (say("signs.keeps", promise=promise.text) for promise in kept_here(doc, row.id))
        case "hook":
            yield from (_hook(doc, hook, say) for hook in hooks_here(doc, row.id))
        case "data":
            yield from _knowing(doc, row, say)
        case "gap":
            delivery = gaps_of(row)[0]
            gap = {"staff": plain(delivery.staff, say), "guests": plain(delivery.guests, say)}
            yield say("signs.gap_told", **gap, gap=signed(delivery.by, say))
        case "split":
            yield from _bargain(row, say)
        case "tool":
            yield say("signs.tool", code=sign.word, tool=_tool(sign.word, say))


def _tool(code: str, say: Catalogue) -> str:
    return say(f"tool.{code}") if say.has(f"tool.{code}") else code


def _bars(row: Touchpoint, say: Catalogue) -> Iterator[str]:
    both = row.engagement, row.orchestration
    shown = [UNKNOWN if value is None else str(value) for value in both]
    yield say("signs.bars", engagement=shown[0], orchestration=shown[1])
    if both[0] is not None and both[1] is not None:
        yield say(f"engagement.corner.{corner_of(both[0], both[1])}") + "."


def _effort(row: Touchpoint, say: Catalogue) -> str:
    effort = say(f"signs.effort.{row.customer_effort}")
    task = row.customer_task.strip(" .")
    return say("signs.effort_of", task=task, effort=effort) if task else say("signs.effort_is", effort=effort)


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
    where = (step.name or doc.stages[step.stage].name) if step is not None else journey.name if journey else ""
    return say("signs.hook", offer=offer, where=where)


def _knowing(doc: Document, row: Touchpoint, say: Catalogue) -> Iterator[str]:
    yield say("signs.needed", what=", ".join(what for what in row.info_needed if what.strip()))
    source = doc.touchpoints.get(row.info_source) if row.info_source is not None else None
    yield say("signs.told_by", source=source.title) if source is not None else say("signs.told_by_none")
    if missing := missing_here(row):
        yield say("signs.missing", what=", ".join(missing))


def _bargain(row: Touchpoint, say: Catalogue) -> Iterator[str]:
    sells, buys = row.provider_sells.strip(" ."), row.customer_buys.strip(" .")
    if is_same_bargain(row):
        yield say("signs.same", what=sells)
    elif is_open_bargain(row):
        yield say("signs.not_bought", sells=sells)
    else:
        yield say("signs.bargain_told", sells=sells or UNKNOWN, buys=buys)
