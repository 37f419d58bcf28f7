"""The preferences: what a person sets once for all their projects. Every change holds at once."""
