"""What a browser asks for and complains about, seen from outside the page."""

from urllib.parse import urlsplit

OWN_SCHEMES = ("blob", "data", "about")


class Watch:
    """Every request and every fault of the pages in some browser contexts."""

    def __init__(self, *addresses):
        self._addresses = addresses
        self.requested = []
        self.faults = []

    def follow(self, context):
        """Note what this context's pages do from now on."""
        context.on("request", lambda request: self.requested.append(request.url))
        context.on("page", lambda page: page.on("websocket", lambda socket: self.requested.append(socket.url)))
        context.on("weberror", lambda fault: self.faults.append(str(fault.error)))
        context.on("console", self._note_console)

    @property
    def strangers(self):
        """Give the addresses that were asked for and do not belong to the addresses we know."""
        return [url for url in self.requested if not self._is_own(url)]

    def _is_own(self, url):
        parts = urlsplit(url)
        return parts.scheme in OWN_SCHEMES or f"{parts.scheme}://{parts.netloc}" in self._addresses

    def _note_console(self, message):
        # A request that fails is told there too, and some of these tests make them fail.
        if message.type == "error" and "Failed to load resource" not in message.text:
            self.faults.append(message.text)
