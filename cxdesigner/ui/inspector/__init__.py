"""The inspector at the right: what is selected, field by field."""

from cxdesigner.ui.inspector.panel import Inspector

__all__ = ["Inspector"]
