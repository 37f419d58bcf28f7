"""Programs for those who work on CX Designer: they make files that are committed, and tests hold those files true."""
