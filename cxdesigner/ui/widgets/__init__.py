"""The small parts the window is put together from, painted in the tokens' colours and measures."""
