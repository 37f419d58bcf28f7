"""Which template a name means: a bundled one by its id, else one of a person's own."""

from __future__ import annotations

from cxdesigner.model.document import Document
from cxdesigner.session.error import SessionError, listed
from cxdesigner.session.own_templates import own_template, own_templates
from cxdesigner.session.templates import TEMPLATES, template_document


def check_template(name: str) -> None:
    """Raise SessionError where no template is called `name`."""
    if not _is_bundled(name) and own_template(name) is None:
        known = [template.id for template in TEMPLATES] + [own.name for own in own_templates()]
        raise SessionError("session.unknown_template", name=name, known=listed(known, 20))


def beginning(name: str, language: str) -> Document:
    """Return the project that template `name` begins with; one's own is in the language it was kept in.

    Raises SessionError for a template that is not there, FileFormatError for one of one's own that is damaged.
    """
    from cxdesigner.storage import projects

    check_template(name)
    own = None if _is_bundled(name) else own_template(name)
    return template_document(name, language) if own is None else projects.load(own.path).document


def _is_bundled(name: str) -> bool:
    return any(template.id == name for template in TEMPLATES)
