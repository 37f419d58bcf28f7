"""Answers of customers from CSV and XLSX: read, understood column by column, and counted. Nobody is named."""

RESPONSE_SUFFIXES: tuple[str, ...] = (".csv", ".tsv", ".txt", ".xlsx")
"""Endings of a file of answers."""

DROPPED_SUFFIXES: tuple[str, ...] = (".csv", ".tsv", ".xlsx")
"""Endings that say by themselves that a file is a table: a text dropped on the window may be anything."""
