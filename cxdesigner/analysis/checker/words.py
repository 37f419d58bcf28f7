"""The sentences of the checker: what is quoted, listed and cut so that a finding can be read in one breath."""

from __future__ import annotations

from collections.abc import Sequence

from cxdesigner.analysis.checker.report import Finding
from cxdesigner.analysis.checker.rule import Rule, Score, Seconds
from cxdesigner.model.duration import duration_text
from cxdesigner.translation import Catalogue, Message

_NAMED = 3
"""Most titles that a sentence names; the rest are counted."""

_LONGEST = 80
"""Most characters of a title within a sentence."""


def sentence(finding: Finding, say: Catalogue) -> str:
    """Return the sentence of `finding`: what is the matter and where."""
    return say(finding.key, **{name: _said(value, say) for name, value in finding.values.items()})


def title(rule: Rule, say: Catalogue) -> str:
    """Return what the rule's findings are called."""
    return say(f"rule.{rule.id}.title")


def passed(rule: Rule, say: Catalogue) -> str:
    """Return what holds where the rule finds nothing."""
    return say(f"rule.{rule.id}.passed")


def why(rule: Rule, say: Catalogue) -> str:
    """Return why it matters, and who says so."""
    reference = say(f"check.reference.{rule.reference}")
    return say("check.why", why=say(f"rule.{rule.id}.why"), reference=reference)


def deed(finding: Finding, say: Catalogue) -> str:
    """Return what the finding's link says: what it puts right, or what there is to do."""
    return say(f"rule.{finding.rule.id}.{'act' if finding.fix is None else 'fix'}")


def _said(value: object, say: Catalogue) -> object:
    if isinstance(value, tuple):
        if value and all(isinstance(part, Message) for part in value):
            return _listed([say.say(part) for part in value], say)
        quoted = [say("check.quoted", words=_short(str(part), say)) for part in value[:_NAMED]]
        if (more := len(value) - _NAMED) > 0:
            quoted.append(say("check.more", count=more))
        return _listed(quoted, say)
    if isinstance(value, Seconds):
        return duration_text(value, say)
    if isinstance(value, float):
        sign = "\u2212" if value < 0 else "+" if isinstance(value, Score) and value > 0 else ""
        return sign + f"{abs(value):.1f}".replace(".", say("number.decimal"))
    if isinstance(value, str) and not value.strip():
        return say("check.unnamed")
    return _short(value, say) if isinstance(value, str) else value


def _listed(parts: Sequence[str], say: Catalogue) -> str:
    if len(parts) < 2:  # one is no list
        return "".join(parts)
    return say("check.and", first=", ".join(parts[:-1]), last=parts[-1])


def _short(text: str, say: Catalogue) -> str:
    one = " ".join(text.split()) or say("check.unnamed")
    return one if len(one) <= _LONGEST else one[: _LONGEST - 1].rstrip() + "…"
