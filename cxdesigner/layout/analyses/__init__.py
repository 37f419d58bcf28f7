"""Pages that look at a whole journey from one side: who owns it, how it is known, what is to come of it."""
