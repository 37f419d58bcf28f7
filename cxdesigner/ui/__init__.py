"""The window: everything that needs Qt, and nothing that decides what a board looks like."""
