"""An assistant that can be stopped and started again, and a municipality's intranet on another origin."""

import socket
import threading
from contextlib import ExitStack, contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from tests.e2e.assistant import running_assistant


class Serving:
    """The assistant, served on the same folder and the same port until it is stopped, and again."""

    def __init__(self, folder, **environment):
        self.folder = folder
        self._environment = environment
        self._port = free_port()
        self._running = ExitStack()
        self.address = f"http://127.0.0.1:{self._port}"

    def start(self):
        """Serve what the folder holds; returns when the assistant is ready."""
        self._running.enter_context(running_assistant(self.folder, self._port, **self._environment))

    def stop(self):
        """Take the port down."""
        self._running.close()


def free_port():
    """Find a port that nobody uses."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]


@contextmanager
def intranet(port, pages, policy):
    """Serve pages by their path under a content security policy, on every name this machine has."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self):
            self.send_response(200)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.send_header("Content-Security-Policy", policy)
            self.end_headers()
            self.wfile.write(pages.get(self.path, "").encode())

        def log_message(self, *_):
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", port), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield
    finally:
        server.shutdown()
        server.server_close()
