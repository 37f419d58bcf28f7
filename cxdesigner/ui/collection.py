"""Keeping Python's garbage collector out of moments in which Qt must not lose a widget.

While Qt walks over all widgets, as it does to set a style or a style sheet, it calls back into Python; a collection
that begins there frees windows that nobody refers to any more, and Qt goes on with a widget that is gone.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def no_collection() -> Iterator[None]:
    """Collect what there is now, and nothing more until the block has ended."""
    was_enabled = gc.isenabled()
    gc.collect()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()
