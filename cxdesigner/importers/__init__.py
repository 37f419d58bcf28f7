"""Takes in what other programs made. It trusts nothing, and refuses with one sentence."""
