"""The journey as a table beside the board: the same model, the selection in step.

The panel is imported by whoever shows it: the bar and the menus of its filter are the board's too, and need none of it.
"""
