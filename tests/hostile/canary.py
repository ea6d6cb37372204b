"""A server on this machine that nobody may ask: it counts who does."""

import contextlib
import socket
import threading
from collections.abc import Iterator

_ANSWER = b"HTTP/1.1 200 OK\r\nContent-Type: text/turtle\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"


class Canary:
    """Its address, and the first line of each request so far."""

    def __init__(self) -> None:
        self._server = socket.create_server(("127.0.0.1", 0))
        self.address = f"http://127.0.0.1:{self._server.getsockname()[1]}/canary"
        self.asked: list[bytes] = []
        threading.Thread(target=self._serve, daemon=True).start()

    def _serve(self) -> None:
        with contextlib.suppress(OSError):  # closed
            while True:
                caller, _ = self._server.accept()
                self.asked.append(b"somebody called")
                with caller, contextlib.suppress(OSError):
                    caller.settimeout(1)
                    self.asked[-1] = caller.recv(4096).partition(b"\r\n")[0]
                    caller.sendall(_ANSWER)

    def close(self) -> None:
        self._server.close()


@contextlib.contextmanager
def listening() -> Iterator[Canary]:
    """A canary for as long as it is asked for."""
    canary = Canary()
    yield canary
    canary.close()
