"""The toolbox adviser's sentence: we have these challenges, therefore we chose these tools; made of fragments.

Pieces are joined by one space; commas and full stops end the piece before them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from cxdesigner.analysis.adviser import DIFFERENT_FROM, FAULTS_LIMIT, SATISFIED_FROM, Advice, Ruling, limit_of
from cxdesigner.analysis.complaints import COMPLAINTS
from cxdesigner.translation import Catalogue

Tone = Literal["lead", "plain", "chosen", "condition"]

_LONGEST_QUOTE = 60
_NUMBER_WORDS = 9


@dataclass(frozen=True, slots=True)
class Said:
    """A piece of the sentence: its words, the numbers of the facts it rests on, and how it is told.

    `begins` says that it stands at the beginning of a paragraph.
    """

    text: str
    facts: tuple[int, ...] = ()
    tone: Tone = "plain"
    begins: bool = False


def sentence(advice: Advice, words: Catalogue) -> tuple[Said, ...]:
    """Return the conclusion, piece by piece; nothing where there is no fact."""
    if not advice.facts:
        return ()
    chosen = [ruling for ruling in advice.in_order if ruling.verdict in ("chosen", "condition")]
    missing = _missing(advice, words)
    if chosen:
        return (*_challenges(advice, chosen, words), *_tools(advice, chosen, words), *missing)
    if missing:
        return missing
    rests_on = tuple(sorted({number for ruling in advice.rulings for number in ruling.facts}))
    return (Said(words("adviser.sentence.none"), rests_on, begins=True),)


def sentence_text(said: Sequence[Said]) -> str:
    """Return the sentence as plain text, a line for each paragraph."""
    text = ""
    for piece in said:
        text += ("\n" if piece.begins and text else " " if text else "") + piece.text
    return text


def percent_text(share: float, words: Catalogue, limit: float | None = None) -> str:
    """Return a share, 0 to 1, in whole percent; with a decimal where rounding would carry it over `limit`."""
    percent = 100 * share
    if limit is not None and (round(percent) >= 100 * limit) != (share >= limit):
        shown = f"{int(percent * 10) / 10:.1f}".replace(".", words("number.decimal"))
    else:
        shown = str(int(percent + 0.5))
    return words("adviser.percent", number=shown)


def score_text(score: float, words: Catalogue) -> str:
    """Return a score with a decimal, such as 4.4; with two where one would carry it over a limit."""
    shown = f"{score:.1f}"
    if any((float(shown) >= limit) != (score >= limit) for limit in (SATISFIED_FROM, DIFFERENT_FROM)):
        shown = f"{int(score * 100) / 100:.2f}"
    return shown.replace(".", words("number.decimal"))


def reason_text(advice: Advice, ruling: Ruling, words: Catalogue) -> str:
    """Return in a line why a tool is chosen or not."""
    share = advice.complaints.share("faults") if ruling.tool == "CEM" else ruling.figure
    limit = FAULTS_LIMIT if ruling.tool == "CEM" else limit_of(ruling.tool)
    score = advice.satisfaction if ruling.reason == "not_satisfied" else advice.difference
    return words(
        f"adviser.reason.{ruling.tool}.{ruling.reason}",
        percent="" if share is None else percent_text(share, words, limit),
        score="" if score is None else score_text(score, words),
        limit=percent_text(limit, words),
    )


def condition_text(advice: Advice, words: Catalogue, *, named: bool = True) -> str:
    """Return what has to be over first: the open deal-breaker, where `named` in its own words if they are short."""
    titles = [numbered.fact.title.strip().rstrip(".") for numbered in advice.deal_breakers]
    if named and len(titles) == 1 and 0 < len(titles[0]) <= _LONGEST_QUOTE:
        return words("adviser.once.named", title=titles[0])
    return words("adviser.once.single" if len(titles) == 1 else "adviser.once.several")


def _challenges(advice: Advice, chosen: Sequence[Ruling], words: Catalogue) -> list[Said]:
    tools = [ruling for ruling in chosen if ruling.tool != "CEM"]
    named = [Said(_challenge(advice, ruling, words), ruling.facts) for ruling in tools]
    if not tools:
        named = [Said(words("adviser.challenge.CEM"), advice.numbers("satisfaction", "difference"))]
    many = "several" if len(named) > 1 else "single"
    lead = Said(words(f"adviser.sentence.challenges.{many}"), tone="lead", begins=True)
    listed = [*_listed([[piece] for piece in named], words)]
    context = _context(advice, words) if tools else []
    if context:
        listed[-1] = _ended(listed[-1], ",")
        listed += context
    listed[-1] = _ended(listed[-1], ".")
    return [lead, *listed]


def _challenge(advice: Advice, ruling: Ruling, words: Catalogue) -> str:
    if ruling.tool != "SM":
        return words(f"adviser.challenge.{ruling.tool}")
    waits, meets = advice.complaints.share("waiting") or 0.0, advice.complaints.share("indifference") or 0.0
    return words("adviser.challenge.SM.waiting" if waits > meets else "adviser.challenge.SM.contact")


def _context(advice: Advice, words: Catalogue) -> list[Said]:
    """Return the setting of the challenges: what works already, and whether anything stands out."""
    faults, satisfaction = advice.complaints.share("faults"), advice.satisfaction
    works = (
        faults is not None
        and faults < FAULTS_LIMIT
        and satisfaction is not None
        and satisfaction >= SATISFIED_FROM
    )
    is_alike = advice.difference is not None and advice.difference < DIFFERENT_FROM
    found = []
    if works:
        found.append(Said(words("adviser.context.works"), advice.numbers("satisfaction", "faults")))
    if is_alike:
        key = "adviser.context.alike_too" if works else "adviser.context.alike"
        found.append(Said(words(key), advice.numbers("difference")))
    return found


def _tools(advice: Advice, chosen: Sequence[Ruling], words: Catalogue) -> list[Said]:
    many = "several" if len(chosen) > 1 else "single"
    lead = Said(words(f"adviser.sentence.tools.{many}"), tone="lead", begins=True)
    items = [_tool(advice, ruling, len(chosen), words) for ruling in chosen]
    listed = [*_listed(items, words)]
    listed[-1] = _ended(listed[-1], ".")
    return [lead, *listed]


def _tool(advice: Advice, ruling: Ruling, of: int, words: Catalogue) -> list[Said]:
    tone: Tone = "chosen" if ruling.verdict == "chosen" else "condition"
    named = Said(words(f"adviser.tool.{ruling.tool}"), tone=tone)
    if ruling.verdict == "condition":
        tags = tuple(numbered.number for numbered in advice.deal_breakers)
        named = replace(named, text=named.text + words("adviser.comma_before_once"))
        return [named, Said(condition_text(advice, words, named=False), tags)]
    if ruling.place == 1 and of > 1:
        return [named, Said(words("adviser.first"))]
    if ruling.tool == "SM" and advice.moments:
        return [named, Said(moments_text(advice.moments, words))]
    return [named]


def moments_text(count: int, words: Catalogue) -> str:
    """Return for how many moments of truth: small numbers in words."""
    if count == 1:
        return words("adviser.for_moments.one")
    number = words(f"adviser.number.{count}") if count <= _NUMBER_WORDS else str(count)
    return words("adviser.for_moments.other", number=number)


def _listed(items: Sequence[Sequence[Said]], words: Catalogue) -> list[Said]:
    """Return the items as a list in words: commas between, and the word for "and" before the last."""
    out: list[Said] = []
    for place, item in enumerate(items):
        is_last = place == len(items) - 1
        if place and (not is_last or (len(items) > 2 and words("adviser.list.comma_before_last"))):
            out[-1] = _ended(out[-1], ",")
        if place and is_last:
            out.append(Said(words("adviser.list.and")))
        out += item
    return out


def _missing(advice: Advice, words: Catalogue) -> tuple[Said, ...]:
    """Return what is not known yet and would decide; nothing where every rule is decided."""
    undecided = [ruling for ruling in advice.rulings if ruling.verdict == "unknown"]
    if not undecided:
        return ()
    kinds = list(advice.complaints.missing)
    if advice.complaints.are_too_few:
        kinds = list(COMPLAINTS)
    if any(ruling.tool == "CEM" for ruling in undecided):
        kinds += [k for k in ("satisfaction", "difference") if getattr(advice, k) is None]
    names = [Said(words(f"adviser.missing.{kind}")) for kind in kinds]
    listed = _listed([[name] for name in names], words)
    listed[-1] = _ended(listed[-1], ".")
    lead = Said(words("adviser.sentence.missing"), tone="lead", begins=True)
    return (lead, *(replace(piece, tone="lead") for piece in listed))


def _ended(piece: Said, sign: str) -> Said:
    return piece if sign == "." and piece.text.endswith(".") else replace(piece, text=piece.text + sign)
