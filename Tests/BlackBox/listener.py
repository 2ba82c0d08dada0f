"""A subscriber: takes notifications on loopback and keeps them with their headers."""

import http.server
import json
import threading
import time


class Listener:
    def __init__(self, status=200, port=0):
        self.notifications, self.status = [], status
        self._headers = {}
        self._more = threading.Condition()
        listener = self

        class Handler(http.server.BaseHTTPRequestHandler):
            def do_POST(self):
                body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
                self.send_response(listener.status)
                self.send_header("Content-Length", "0")
                self.end_headers()
                if 200 <= listener.status < 300:
                    listener.take(json.loads(body), dict(self.headers))

            def log_message(self, *_):
                pass

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", port), Handler)
        self.url = f"http://127.0.0.1:{self.server.server_port}/notifications"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def take(self, notification, headers):
        with self._more:
            self.notifications.append(notification)
            self._headers[id(notification)] = headers
            self._more.notify_all()

    def headers(self, notification):
        return self._headers[id(notification)]

    def wait(self, matches, seconds):
        """The first notification that matches; None where none comes in time."""
        until = time.time() + seconds
        with self._more:
            while True:
                for notification in self.notifications:
                    if matches(notification):
                        return notification
                left = until - time.time()
                if left <= 0 or not self._more.wait(left) and time.time() >= until:
                    return None

    def stop(self):
        self.server.shutdown()
        self.server.server_close()
