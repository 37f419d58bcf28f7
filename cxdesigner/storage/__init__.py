"""Projects as files: the format, its migrations, and saves that a full disk or a power cut cannot damage."""
