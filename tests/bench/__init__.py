"""The benchmark: how long the things take that a person waits for. Figures, no verdicts."""
