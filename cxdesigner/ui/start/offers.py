"""What can be begun with: the bundled templates and a person's own, met alike."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from cxdesigner.model.document import Document
from cxdesigner.session.own_templates import OwnTemplate, own_templates
from cxdesigner.session.samples import without_samples
from cxdesigner.session.templates import TEMPLATES, Template, template_path
from cxdesigner.storage import projects
from cxdesigner.translation import Catalogue

YOURS = "yours"
"""The category of one's own templates."""

BLANK = "blank"
"""The id of the template with nothing in it."""


@dataclass(frozen=True, slots=True)
class Offer:
    """One template: a bundled one or one's own, never both."""

    bundled: Template | None = None
    own: OwnTemplate | None = None

    @property
    def id(self) -> str:
        """What it is known by."""
        return self.bundled.id if self.bundled else str(self.own.path) if self.own else ""

    @property
    def called(self) -> str:
        """By what name a project is begun from it: the bundled one's id, one's own name."""
        return self.bundled.id if self.bundled else self.own.name if self.own else ""

    @property
    def is_blank(self) -> bool:
        """Whether it is the one with nothing in it."""
        return self.bundled is not None and self.bundled.id == BLANK

    @property
    def category(self) -> str:
        """Which chip shows it."""
        return self.bundled.category if self.bundled else YOURS

    @property
    def icon(self) -> str:
        """Its icon among the bundled ones."""
        return self.bundled.icon if self.bundled else "person"

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages it can be had in; one's own is in that of its file, which is not looked into here."""
        return self.bundled.languages if self.bundled else ()

    def name(self, say: Catalogue) -> str:
        """Return what it is called."""
        return say.say(self.bundled.name) if self.bundled else self.own.name if self.own else ""

    def text(self, say: Catalogue) -> str:
        """Return what it is good for, in a sentence."""
        return say.say(self.bundled.text) if self.bundled else self.own.text if self.own else ""

    def path(self, language: str) -> Path:
        """Return its file; in `language` where it can be had in that."""
        if self.own is not None:
            return self.own.path
        assert self.bundled is not None  # one of the two
        known = self.bundled.languages
        return template_path(self.bundled, language if language in known else known[0])

    def document(self, language: str, *, with_samples: bool) -> Document:
        """Return the project it begins. Raises FileFormatError for a file that cannot be opened."""
        doc = projects.load(self.path(language)).document
        return doc if with_samples else without_samples(doc)


def offers() -> Iterator[Offer]:
    """Yield the blank one, the other bundled ones, then one's own."""
    for template in sorted(TEMPLATES, key=lambda template: template.id != BLANK):
        yield Offer(bundled=template)
    for own in own_templates():
        yield Offer(own=own)
