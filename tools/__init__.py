"""Programs for those who work on CX Designer: they make committed files, and tests hold those files true."""
