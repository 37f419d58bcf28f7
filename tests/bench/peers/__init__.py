"""Other editors put through the same board in the same run, where they are installed: `./run bench --peers`.

What is missing is said. Excalidraw and React Flow want a Chromium and, once, what `web/package.json` names;
orange-canvas-core a Python of its own, named in the environment; LibreOffice Draw `soffice` on the path. A frame
of theirs is a change and the next frame of Chromium without a display and without a limit of frames, a frame of
ours a change and the repaint. Nobody here has a graphics card, with which Chromium would do better.
"""
