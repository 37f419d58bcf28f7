"""How much a project file may hold: far more than a person makes, far less than stops a computer."""

from __future__ import annotations

SIZE_LIMIT = 120_000_000
"""Most bytes of a file. 50,000 touchpoints with 15,000 links take 15 million, all its pictures 80 million."""

DEPTH_LIMIT = 64
"""Deepest nesting of lists and objects; a project needs four."""

VALUE_LIMIT = 1_000_000
"""Most values (texts, numbers, lists, objects). 50,000 touchpoints with 15,000 links are 511,000."""

DIGIT_LIMIT = 300
"""Longest whole number; what is longer is infinite to most programs."""
