"""What a pointer does: one active state at a time, fed plain events in board units. No Qt here."""
