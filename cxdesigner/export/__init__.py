"""From a display list or a document to a file that others open: PDF, pictures, tables."""
