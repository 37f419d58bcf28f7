"""The projects to begin with, bundled with the program in each language."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from cxdesigner.assets import resource_path
from cxdesigner.model.document import Document
from cxdesigner.session.error import SessionError, listed
from cxdesigner.translation import Message, message

Category = Literal["service_blueprint", "journey_map"]
"""What a template is: a blueprint down to the support, or a map of what the customer does and feels."""


@dataclass(frozen=True, slots=True)
class Template:
    """One project to begin with, its icon among the bundled ones, and the languages it is written in."""

    id: str
    icon: str
    category: Category = "service_blueprint"
    languages: tuple[str, ...] = ("en", "da")

    @property
    def name(self) -> Message:
        """What it is called."""
        return message(f"template.{self.id}.name")

    @property
    def text(self) -> Message:
        """What it shows, in a sentence."""
        return message(f"template.{self.id}.text")


TEMPLATES: tuple[Template, ...] = (
    Template("taxi", "car"),
    Template("hotel", "bed"),
    Template("restaurant", "cup"),
    Template("shop", "tag"),
    Template("loan", "bank"),
    Template("broadband", "web"),
    Template("service_desk", "headset"),
    Template("permit", "home"),
    Template("park", "flag"),
    Template("journey_map", "chart", "journey_map"),
    Template("blank", "plus"),
)
"""All templates, in the order in which they are offered."""


def checked_template(id_: str) -> Template:
    """Return the template called `id_`. Raises SessionError where there is none."""
    for template in TEMPLATES:
        if template.id == id_:
            return template
    raise SessionError("session.unknown_template", name=id_, known=listed([t.id for t in TEMPLATES]))


def template_path(template: Template, language: str) -> Path:
    """Return the bundled file of `template` in `language`, one of its own."""
    return resource_path("templates", f"{template.id}.{language}.cxj")


def template_document(id_: str, language: str) -> Document:
    """Return the project that template `id_` begins with. Raises SessionError for one that is not there."""
    from cxdesigner.storage import projects

    template = checked_template(id_)
    if language not in template.languages:
        known = listed(template.languages)
        raise SessionError("session.template_language", name=id_, language=language, known=known)
    return projects.load(template_path(template, language)).document
