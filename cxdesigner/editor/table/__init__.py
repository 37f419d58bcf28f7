"""The journey as a table: its rows, their order and groups, and ranges of its cells. No Qt."""
