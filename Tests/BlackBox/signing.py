"""Keys of a client, made by openssl, and what is signed with them (SMART Backend Services)."""

import base64
import http.server
import json
import os
import subprocess
import threading
import time
import urllib.parse

from harness import Store, check


def base64url(data):
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def openssl(*arguments, stdin=b""):
    result = subprocess.run(["openssl", *arguments], input=stdin, capture_output=True)
    check(result.returncode == 0, f"openssl {arguments}: {result.stderr.decode()}")
    return result.stdout


def der_numbers(data):
    """The two whole numbers of an ECDSA signature in DER (RFC 3279, section 2.2.3)."""
    numbers, at = [], 2
    for _ in range(2):
        length = data[at + 1]
        numbers.append(int.from_bytes(data[at + 2:at + 2 + length], "big"))
        at += 2 + length
    return numbers


class Key:
    """A key pair of a client, made by openssl."""

    def __init__(self, algorithm, kid):
        self.algorithm, self.kid = algorithm, kid
        self.path = os.path.join(Store.scratch(), f"{kid}.pem")
        if algorithm == "ES384":
            openssl("genpkey", "-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:P-384", "-out", self.path)
        else:
            openssl("genpkey", "-algorithm", "RSA", "-pkeyopt", "rsa_keygen_bits:2048", "-out", self.path)

    def jwk(self):
        common = {"kid": self.kid, "alg": self.algorithm, "use": "sig"}
        if self.algorithm == "ES384":
            point = openssl("pkey", "-in", self.path, "-pubout", "-outform", "DER")[-96:]
            return {"kty": "EC", "crv": "P-384", "x": base64url(point[:48]), "y": base64url(point[48:]), **common}
        modulus = openssl("rsa", "-in", self.path, "-noout", "-modulus").decode().strip().split("=")[1]
        return {"kty": "RSA", "n": base64url(bytes.fromhex(modulus)), "e": "AQAB", **common}

    def sign(self, claims, **header):
        head = {"alg": self.algorithm, "typ": "JWT", "kid": self.kid, **header}
        content = ".".join(base64url(json.dumps(part).encode()) for part in (head, claims))
        signature = openssl("dgst", "-sha384", "-sign", self.path, stdin=content.encode())
        if self.algorithm == "ES384":
            signature = b"".join(number.to_bytes(48, "big") for number in der_numbers(signature))
        return f"{content}.{base64url(signature)}"


def serve_keys(*keys):
    """The address of a key set on this machine."""
    body = json.dumps({"keys": [key.jwk() for key in keys]}).encode()

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            self.send_response(200)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_):
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return f"http://localhost:{server.server_address[1]}/jwks.json"


def token(server, client, key, scope, **header):
    """An access token of a server for an assertion with these members in its header."""
    claims = {"iss": client, "sub": client, "aud": f"http://{server.host}:{server.port}/oauth/token",
              "jti": os.urandom(16).hex(), "exp": int(time.time()) + 300}
    form = {"grant_type": "client_credentials", "scope": scope, "client_assertion": key.sign(claims, **header),
            "client_assertion_type": "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"}
    status, _, body = server.request(
        "POST", "/oauth/token", urllib.parse.urlencode(form), {"Content-Type": "application/x-www-form-urlencoded"})
    check(status == 200, f"no token: {status} {body}")
    return json.loads(body)["access_token"]
