"""Pictures of the program in every state, made by the program itself: `python -m tools.build_states [NAME...]`.

They stand in `docs/pictures/states`, so that a change to something visible shows as a change of a picture.
"""
