"""A subscriber: takes notifications on loopback and keeps them with their headers."""

import http.server
import json
import ssl
import threading
import time


def kind_of(notification):
    """What the SubscriptionStatus that comes first says of the notification."""
    for part in notification["entry"][0]["resource"]["parameter"]:
        if part["name"] == "type":
            return part.get("valueCode")
    return None


class Listener:
    """A client's endpoint. It keeps what it is sent, and answers as it is told."""

    def __init__(self, port=0, status=200, tls=None, pause=0):
        outer = self
        self.got, self.status, self.pause, self.lock = [], status, pause, threading.Lock()

        class Handler(http.server.BaseHTTPRequestHandler):
            def do_POST(self):
                body = self.rfile.read(int(self.headers["Content-Length"]))
                with outer.lock:
                    outer.got.append((self.path, self.headers, json.loads(body), body))
                    status = outer.status
                time.sleep(outer.pause)
                self.send_response(status)
                if status == 302:
                    self.send_header("Location", "/elsewhere")
                self.send_header("Content-Length", "0")
                self.end_headers()

            def log_message(self, *_):
                pass

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", port), Handler)
        self.server.daemon_threads = True
        self.scheme = "http"
        if tls:
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            context.load_cert_chain(*tls)
            self.server.socket = context.wrap_socket(self.server.socket, server_side=True)
            self.scheme = "https"
        self.port = self.server.server_address[1]
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    @property
    def url(self):
        return f"{self.scheme}://127.0.0.1:{self.port}/told"

    def notifications(self, kind):
        with self.lock:
            return [body for _, _, body, _ in self.got if kind_of(body) == kind]

    def answer(self, status):
        """Answers so from now on, and forgets what came before."""
        with self.lock:
            self.status = status
            self.got.clear()

    def close(self):
        self.server.shutdown()
        self.server.server_close()

    def wait(self, kind, seconds):
        """The first notification of a kind, with its headers; (None, None) where none comes in time."""
        until = time.time() + seconds
        while time.time() < until:
            with self.lock:
                for _, headers, body, _ in self.got:
                    if kind_of(body) == kind:
                        return body, headers
            time.sleep(0.05)
        return None, None
