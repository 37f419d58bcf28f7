"""Figures and findings read from a document."""
