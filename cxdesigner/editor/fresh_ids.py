"""Names for new rows: chance, so that two people's files can be merged."""

from __future__ import annotations

import secrets


def fresh_suffix() -> str:
    """Return what makes ids of copies unlike those of their originals."""
    return secrets.token_hex(4)


def fresh_id(prefix: str) -> str:
    """Return an id nobody has used: `prefix` and ten random letters."""
    return f"{prefix}_{secrets.token_hex(5)}"
