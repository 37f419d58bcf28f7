"""The canvas: one widget that paints what is in sight of the board, and hands what happens to it to the tools."""
