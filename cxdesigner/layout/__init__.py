"""From a document to a display list: every position, line break, colour and order is decided here."""
