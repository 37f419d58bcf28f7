"""The open document: its history, what is selected, where one looks, and the tools that change it. No Qt."""
