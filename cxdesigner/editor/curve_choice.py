"""What the emotion curve shows in this window: the mean of all factors, or one of them. Not part of the project."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesigner.layout.board import Damage

if TYPE_CHECKING:
    from cxdesigner.editor.editor import Editor


def show_on_curve(editor: Editor, factor: str | None) -> None:
    """Let the curve show one factor, or the mean of all for None."""
    if factor == editor.board.factor or (factor is not None and factor not in editor.document.factors):
        return
    editor.factor = factor
    editor.board.show_factor(factor)
    editor.damage = Damage(everything=True, heads=True)
    editor.tell("look")
