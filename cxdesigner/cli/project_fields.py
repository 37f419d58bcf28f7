"""The fields of a project that the command line shows and sets."""

PROJECT_FIELDS: tuple[str, ...] = (
    "title",
    "client",
    "version",
    "date",
    "state",
    "author",
    "confidentiality",
    "language",
)
