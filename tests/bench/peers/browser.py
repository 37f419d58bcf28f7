"""Editors of the web in a Chromium without a window: each is a page that measures itself and posts the times."""

from __future__ import annotations

import json
import shutil
import subprocess
import tempfile
import threading
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from queue import Empty, Queue

from tests.bench.peers.boards import PeerBoard

WEB = Path(__file__).parent / "web"

_BROWSERS = ("chromium", "chromium-browser", "google-chrome")

# Without a display Chromium keeps 60 frames a second unless it runs all its stages before it draws.
_OPTIONS = (
    "--headless=new", "--no-sandbox", "--no-first-run", "--disable-gpu", "--disable-gpu-vsync",
    "--disable-frame-rate-limit", "--run-all-compositor-stages-before-draw", "--disable-new-content-rendering-timeout",
    "--disable-background-networking", "--disable-component-update",
    "--window-size=1600,1000", "--force-device-scale-factor=1",
)  # fmt: skip

_PAGE = b"""<!doctype html><meta charset="utf-8"><link rel="stylesheet" href="/page.css">
<style>html, body, #root { margin: 0; height: 100%; }</style><div id="root"></div><script src="/page.js"></script>"""

Times = dict[str, list[float]]
"""By what was measured, how long it took each time, in seconds."""


def missing() -> str:
    """Say what is to be installed before pages can be measured; empty where nothing is."""
    if _browser() is None:
        return "a Chromium on the path"
    if not (WEB / "node_modules" / ".bin" / "esbuild").exists():
        return "npm install --no-package-lock --prefix tests/bench/peers/web"
    return ""


def measure(page: str, board: PeerBoard, timeout_s: float) -> Times:
    """Put the editor of `web/<page>.jsx` through `board`. Raises TimeoutError, or RuntimeError with its word."""
    browser = _browser()
    assert browser is not None, "ask missing() first"
    results: Queue[Times] = Queue()
    with tempfile.TemporaryDirectory() as folder:
        _bundle(page, Path(folder))
        files = {
            "/": (_PAGE, "text/html"),
            "/page.js": ((Path(folder) / "page.js").read_bytes(), "text/javascript"),
            "/page.css": ((Path(folder) / "page.css").read_bytes(), "text/css"),
            "/board.json": (json.dumps(board.as_json()).encode(), "application/json"),
        }
        server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Answers, files, results))
        threading.Thread(target=server.serve_forever, daemon=True).start()
        address = f"http://127.0.0.1:{server.server_port}/"
        profile = f"--user-data-dir={folder}/profile"
        process = subprocess.Popen(
            [browser, *_OPTIONS, profile, address], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        try:
            answer = results.get(timeout=timeout_s)
        except Empty:
            raise TimeoutError(page) from None
        finally:
            process.kill()
            process.wait()
            server.shutdown()
    if "error" in answer:
        raise RuntimeError(str(answer["error"]))
    return {what: [ms / 1000 for ms in took] for what, took in answer.items()}


def _browser() -> str | None:
    return next((found for name in _BROWSERS if (found := shutil.which(name))), None)


def _bundle(page: str, folder: Path) -> None:
    esbuild = WEB / "node_modules" / ".bin" / "esbuild"
    subprocess.run(
        [
            str(esbuild), f"{page}.jsx", "--bundle", "--minify", "--log-level=error", f"--outfile={folder}/page.js",
            "--loader:.woff2=empty", "--conditions=production",
            '--define:process.env.NODE_ENV="production"', "--define:process.env.IS_PREACT=false",
        ],
        cwd=WEB, check=True,
    )  # fmt: skip
    (folder / "page.css").touch()


class _Answers(BaseHTTPRequestHandler):
    """Hands out the page and takes what it measured; on this machine only."""

    def __init__(self, files: dict[str, tuple[bytes, str]], results: Queue[Times], *rest: object) -> None:
        self._files, self._results = files, results
        super().__init__(*rest)  # type: ignore[arg-type]  # what the server hands on

    def do_GET(self) -> None:
        data, kind = self._files.get(self.path, (b"", "text/plain"))
        self.send_response(200 if self.path in self._files else 404)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def do_POST(self) -> None:
        answer = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self.send_response(204)
        self.end_headers()
        self._results.put(answer)

    def log_message(self, *_words: object) -> None:
        return
