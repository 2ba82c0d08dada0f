"""Clients over the network: keys made by openssl, tokens, whose cases they see, TLS, the audit trail."""

import concurrent.futures
import gzip
import http.server
import json
import os
import re
import socket
import sqlite3
import ssl
import subprocess
import threading
import time
import urllib.parse

from harness import BIN, BOOK, ROOT, Server, Store, check, run, test
from signing import Key, openssl

# Clients sign by their own clocks, whatever day the cases live in.
NOW = int(time.time())
MARCH_10 = ("--now", "2026-03-10T15:00:00Z")
ASSERTION_TYPE = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"
SLEEP, BUCKEYE, ORTHOPEDICS = "2000101024", "2000101032", "2000101040"


def key_file(*keys):
    path = os.path.join(Store.scratch(), "keys.json")
    with open(path, "w") as file:
        json.dump({"keys": [key.jwk() for key in keys]}, file)
    return path


class Client:
    """A registered client that asks a server."""

    count = 0

    def __init__(self, store, name, key, organization, *more, scope="system/Claim.cruds", jwks=None):
        self.name, self.key = name, key
        status, out, err, _ = store.run(
            "client", "add", name, "--jwks", jwks or key_file(key), "--scope", scope, "--organization", organization,
            *MARCH_10, *more)
        check(status == 0, f"client add: {out}{err}")

    def claims(self, server, **changed):
        Client.count += 1
        return {"iss": self.name, "sub": self.name, "aud": f"http://{server.host}:{server.port}/oauth/token",
                "jti": f"{self.name}-{Client.count}", "exp": NOW + 300, **changed}

    def ask(self, server, assertion, scope="system/Claim.cr", **changed):
        form = {"grant_type": "client_credentials", "client_assertion_type": ASSERTION_TYPE,
                "client_assertion": assertion, "scope": scope, **changed}
        status, headers, body = server.request(
            "POST", "/oauth/token", urllib.parse.urlencode(form), {"Content-Type": "application/x-www-form-urlencoded"})
        return status, json.loads(body)

    def token(self, server, **more):
        status, answer = self.ask(server, self.key.sign(self.claims(server)), **more)
        check(status == 200, f"no token: {status} {answer}")
        check(answer["token_type"] == "bearer" and answer["expires_in"] == 300, f"{answer}")
        return answer["access_token"]


def post(server, operation, body, token):
    headers = {"Content-Type": "application/fhir+json"}
    if token:
        headers["Authorization"] = f"Bearer {token}"
    return server.request("POST", f"/fhir/pas-2.2.1/Claim/${operation}", body, headers)


def sample(name, asking=None):
    with open(os.path.join(BOOK, "requests", name)) as file:
        text = file.read()
    return (text.replace(SLEEP, asking) if asking else text).encode()


@test
def a_signed_assertion_gets_a_token_and_the_token_opens_the_doors():
    store = Store()
    clients = [Client(store, "sleep", Key("ES384", "ec"), SLEEP), Client(store, "sleep-rsa", Key("RS384", "rsa"), SLEEP)]
    server = Server(store, *MARCH_10)
    status, _, body = server.request("GET", "/fhir/pas-2.2.1/.well-known/smart-configuration")
    endpoint = json.loads(body)["token_endpoint"]
    check(endpoint == f"http://{server.host}:{server.port}/oauth/token", endpoint)
    body = sample("cpap-missing.json")
    status, headers, _ = post(server, "submit", body, None)
    check(status == 401 and headers["WWW-Authenticate"].startswith("Bearer"), f"without a token: {status}")
    for client in clients:
        token = client.token(server)
        status, _, answer = post(server, "submit", body, token)
        check(status == 200 and b"ClaimResponse" in answer, f"submit: {status} {answer}")
        status, _, answer = post(server, "inquire", body, token)
        check(status == 200 and len(json.loads(answer)["parameter"]) == 1, f"inquire: {status} {answer}")
    status, _, answer = server.request(
        "POST", "/x12", sample("cpap-approve.edi"),
        {"Content-Type": "application/edi-x12", "Authorization": f"Bearer {token}"})
    check(status == 200 and b"HCR*A4" in answer, f"x12: {status} {answer}")
    server.stop()
    store.remove()


@test
def assertions_that_are_not_right_are_refused():
    store = Store()
    client = Client(store, "sleep", Key("ES384", "ec"), SLEEP)
    other = Key("ES384", "ec")
    server = Server(store, *MARCH_10)

    def refused(assertion, error="invalid_client", expect=401, **more):
        status, answer = client.ask(server, assertion, **more)
        check(status == expect and answer["error"] == error, f"{status} {answer}")

    refused(other.sign(client.claims(server)))
    refused(client.key.sign(client.claims(server, aud="https://other.example/oauth/token")))
    refused(client.key.sign(client.claims(server, exp=NOW)))
    refused(client.key.sign(client.claims(server, exp=NOW + 600)))
    refused(client.key.sign(client.claims(server, iss="nobody", sub="nobody")))
    refused(client.key.sign(client.claims(server), alg="none"))
    refused(client.key.sign(client.claims(server)), "invalid_scope", 400, scope="system/Patient.r")
    refused(client.key.sign(client.claims(server)), "unsupported_grant_type", 400, grant_type="password")
    refused(client.key.sign(client.claims(server)), "invalid_request", 400, client_assertion_type="x")
    # Used once; refused at once, and when the server has started again.
    assertion = client.key.sign(client.claims(
        server, aud=[f"http://{server.host}:{server.port}/oauth/token", "https://pa.example/oauth/token"]))
    status, answer = client.ask(server, assertion)
    check(status == 200, f"{status} {answer}")
    token = answer["access_token"]
    refused(assertion)
    server.kill()
    server = Server(store, *MARCH_10, "--public-url", "https://pa.example")
    refused(assertion)
    status, _, answer = post(server, "inquire", sample("cpap-missing.json"), token)
    check(status == 200, f"the token was lost: {status} {answer}")
    server.stop()
    status, out, err, _ = store.run("client", "disable", "sleep")
    check(status == 0, out + err)
    server = Server(store, *MARCH_10)
    status, _, _ = post(server, "inquire", sample("cpap-missing.json"), token)
    check(status == 401, f"a disabled client is let in: {status}")
    server.stop()
    store.remove()


class KeyHandler(http.server.BaseHTTPRequestHandler):
    keys, asked, redirect, packed = [], 0, None, False

    def do_GET(self):
        KeyHandler.asked += 1
        if self.redirect:
            self.send_response(302)
            self.send_header("Location", self.redirect)
            self.end_headers()
            return
        body = json.dumps({"keys": [key.jwk() for key in self.keys]}).encode()
        self.send_response(200)
        if self.packed:
            body = gzip.compress(b" " * (200 << 20) + body, 1)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        try:
            self.wfile.write(body)
        except OSError:
            pass  # who refuses an answer does not wait for its end

    def log_message(self, *_):
        pass


@test
def keys_at_an_address_are_fetched_and_may_change():
    key_server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), KeyHandler)
    threading.Thread(target=key_server.serve_forever, daemon=True).start()
    url = f"http://127.0.0.1:{key_server.server_address[1]}/keys"
    store = Store()
    first, second = Key("ES384", "first"), Key("RS384", "second")
    status, out, err, _ = store.run("client", "add", "sleep", "--jwks", url, "--scope", "system/Claim.cr",
                                    "--organization", SLEEP)
    check(status == 1 and "https" in err, f"keys by plain http are taken: {out}{err}")
    client = Client(store, "sleep", first, SLEEP, "--allow-loopback-http", jwks=url)
    KeyHandler.keys = [first]
    server = Server(store, *MARCH_10)
    client.token(server)
    client.token(server)
    check(KeyHandler.asked == 1, f"{KeyHandler.asked} fetches")
    KeyHandler.keys = [second]
    client.key = second
    status, answer = client.ask(server, second.sign(client.claims(server)))
    check(status == 401 and KeyHandler.asked == 1, f"asked again within half a minute: {status} {answer}")
    server.stop()
    server = Server(store, *MARCH_10)
    client.token(server)
    server.stop()
    # Somewhere else is not where the client said its keys are.
    KeyHandler.redirect = f"{url}2"
    server = Server(store, *MARCH_10)
    status, answer = client.ask(server, second.sign(client.claims(server)))
    check(status == 503 and answer["error"] == "temporarily_unavailable", f"redirected: {status} {answer}")
    KeyHandler.redirect = None
    server.stop()
    # What is packed may be anything once it is unpacked.
    KeyHandler.packed = True
    server = Server(store, *MARCH_10)
    status, answer = client.ask(server, second.sign(client.claims(server)))
    check(status == 503 and answer["error"] == "temporarily_unavailable", f"packed: {status} {answer}")
    with open(f"/proc/{server.process.pid}/status") as file:
        most = int(re.search(r"VmHWM:\s+(\d+) kB", file.read()).group(1))
    check(most < 500_000, f"{most} kB for a key set")
    KeyHandler.packed = False
    server.stop()
    key_server.shutdown()
    store.remove()


@test
def a_requester_sees_its_own_cases():
    store = Store()
    sleep, buckeye, other = [Client(store, name, Key("ES384", name), npi) for name, npi in
                             (("sleep", SLEEP), ("buckeye", BUCKEYE), ("orthopedics", ORTHOPEDICS))]
    server = Server(store, *MARCH_10)
    tokens = {client.name: client.token(server) for client in (sleep, buckeye, other)}
    body = sample("cpap-missing.json")
    for name in ("buckeye", "orthopedics"):
        for operation in ("submit", "inquire"):
            status, _, answer = post(server, operation, body, tokens[name])
            check(status == 403 and json.loads(answer)["issue"][0]["code"] == "forbidden", f"{name} {operation}: {status}")
    status, _, answer = post(server, "submit", body, tokens["sleep"])
    check(status == 200, f"{status} {answer}")

    def found(name, npi, text=body):
        status, _, answer = post(server, "inquire", text.replace(SLEEP.encode(), npi.encode()), tokens[name])
        check(status == 200, f"{name}: {status} {answer}")
        bundles = [part["resource"] for part in json.loads(answer).get("parameter", [])]
        return sum(b["entry"][0]["resource"]["resourceType"] == "ClaimResponse" for b in bundles)

    check(found("sleep", SLEEP) == 1, "the requester does not see its case")
    check(found("buckeye", BUCKEYE) == 1, "who delivers does not see the case")
    # Without naming who delivers, somebody else's case is as if it were not there.
    alone = body.replace(BUCKEYE.encode(), ORTHOPEDICS.encode())
    check(found("orthopedics", ORTHOPEDICS, alone) == 0, "a stranger sees the case")
    status, _, answer = server.request(
        "POST", "/x12", sample("cpap-approve.edi"),
        {"Content-Type": "application/edi-x12", "Authorization": f"Bearer {tokens['buckeye']}"})
    check(status == 200 and b"AAA*N**41" in answer, f"x12 in another's name: {status} {answer}")
    server.stop()
    check(store.case_count() == 1, "a refused request left a case")
    store.remove()


@test
def the_trail_tells_who_saw_what_and_nothing_of_anybody():
    store = Store()
    client = Client(store, "sleep", Key("ES384", "ec"), SLEEP)
    server = Server(store, *MARCH_10)
    token = client.token(server)
    body = sample("cpap-missing.json")
    post(server, "submit", body, token)
    post(server, "inquire", body, token)
    post(server, "submit", body, "nonsense")
    server.stop()
    status, out, _, _ = store.run("audit", "--json")
    entries = [record["entry"] for record in json.loads(out)]
    # Who may decide came with the registry, each by name.
    reviewers = [entry for entry in entries if entry["operation"].startswith("registry import reviewer ")]
    check(len(reviewers) == 7 and entries[:7] == reviewers, f"{entries}")
    entries = entries[7:]
    seen = [(entry["actor"], entry["operation"].split("/")[-1], entry["outcome"]) for entry in entries]
    check(seen == [("terminal", "client add sleep", "done"), ("sleep", "token", "200"), ("sleep", "$submit", "200"),
                   ("sleep", "$inquire", "200"), ("anonymous", "$submit", "401")], f"{seen}")
    case = entries[2]["cases"]
    check(len(case) == 1 and entries[3]["cases"] == case, f"{entries}")
    member = re.search(rb"LKS-\d+", body).group().decode()
    check(member not in out and "E0601" not in out, "the trail holds protected data")
    status, out, _, _ = store.run("cases", "verify")
    check(status == 0 and "12 audited requests" in out, out)
    # Whoever changes the trail leaves a trace.
    with sqlite3.connect(store.path) as database:
        database.execute("DELETE FROM audit WHERE number = 4")
    status, out, _, _ = store.run("cases", "verify")
    check(status == 1 and "audit entry 4" in out, out)
    store.remove()


@test
def tls_is_1_2_or_newer():
    store = Store()
    folder = Store.scratch()
    certificate, key = os.path.join(folder, "cert.pem"), os.path.join(folder, "key.pem")
    openssl("req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost", "-addext",
            "subjectAltName=DNS:localhost,IP:127.0.0.1", "-keyout", key, "-out", certificate)
    status, out, err, _ = store.run("serve", "--tls-cert", key, "--tls-key", key, "--port", "0")
    check(status == 1 and "no certificate" in " ".join(err.split()), f"{status} {out}{err}")
    other = Key("RS384", "other").path
    status, out, err, _ = store.run("serve", "--tls-cert", certificate, "--tls-key", other, "--port", "0")
    check(status == 1 and "is not the key of" in " ".join(err.split()), f"{status} {out}{err}")
    server = Server(store, "--tls-cert", certificate, "--tls-key", key)
    for version in (ssl.TLSVersion.TLSv1_2, ssl.TLSVersion.TLSv1_3):
        context = ssl.create_default_context(cafile=certificate)
        context.minimum_version = context.maximum_version = version
        with socket.create_connection((server.host, server.port), timeout=10) as plain:
            with context.wrap_socket(plain, server_hostname="localhost") as secure:
                secure.sendall(b"GET /health HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                answer = secure.recv(4096)
                check(answer.startswith(b"HTTP/1.1 200"), f"{version}: {answer}")
                check(b"strict-transport-security" in answer.lower(), f"no HSTS: {answer}")
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
    context.set_ciphers("ALL:@SECLEVEL=0")
    context.minimum_version = context.maximum_version = ssl.TLSVersion.TLSv1_1
    try:
        with socket.create_connection((server.host, server.port), timeout=10) as plain:
            with context.wrap_socket(plain):
                check(False, "TLS 1.1 is spoken")
    except ssl.SSLError as error:
        check("PROTOCOL_VERSION" in str(error), f"not refused by the server: {error}")
    for suites, fits in (("ECDHE+AESGCM", True), ("AES128-SHA:AES256-GCM-SHA384:ECDHE-RSA-AES128-SHA", False)):
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
        context.set_ciphers(suites + ":@SECLEVEL=0")
        context.maximum_version = ssl.TLSVersion.TLSv1_2
        try:
            with socket.create_connection((server.host, server.port), timeout=10) as plain:
                with context.wrap_socket(plain):
                    check(fits, f"{suites} are spoken")
        except ssl.SSLError as error:
            check(not fits, f"{suites}: {error}")
    server.stop()
    store.remove()


@test
def an_open_server_says_so():
    store = Store()
    server = Server(store, *MARCH_10)
    status, _, page = server.request("GET", "/portal")
    check(status == 200 and b"no client is registered" in page, "the page does not say that it is open")
    status, _, _ = server.request("GET", "/fhir/pas-2.2.1/.well-known/smart-configuration")
    check(status == 404, f"an open server names a token endpoint: {status}")
    server.stop()
    server.log.seek(0)
    check(b"no client is registered" in server.log.read(), "it is not said on start")
    server = Server(store, "--require-clients", *MARCH_10)
    status, _, _ = post(server, "submit", sample("cpap-approve.json"), None)
    check(status == 401, f"--require-clients lets everybody in: {status}")
    status, _, page = server.request("GET", "/portal")
    check(b"no client is registered" not in page, "a closed server says that it is open")
    server.stop()
    server = Server(store, "--host", "0.0.0.0", "--behind-proxy", "--public-url", "https://pa.example", *MARCH_10)
    server.host = "127.0.0.1"
    status, _, _ = post(server, "submit", sample("cpap-approve.json"), None)
    check(status == 401, f"beyond this machine everybody is let in: {status}")
    server.stop()
    server = Server(store, "--behind-proxy", "--public-url", "https://pa.example", *MARCH_10)
    for path in ("/who?code=72148&member=LKS-1001", "/metrics"):
        status, _, _ = server.request("GET", path)
        check(status == 401, f"behind a proxy everybody is let in: {path} {status}")
    status, headers, _ = server.request("GET", "/portal")
    check("; Secure" in headers["Set-Cookie"] and "Strict-Transport-Security" in headers, f"{headers}")
    server.stop()
    store.remove()


@test
def an_open_server_is_asked_by_its_own_names():
    """A page of any site can have its name stand for this machine (DNS rebinding)."""
    store = Store()
    server = Server(store, *MARCH_10)
    rebound = {"Host": f"evil.example:{server.port}", "Origin": f"http://evil.example:{server.port}",
               "Sec-Fetch-Site": "same-origin", "Content-Type": "application/fhir+json"}
    for method, path in (("POST", "/fhir/pas-2.2.1/Claim/$submit"), ("GET", "/fhir/pas-2.2.1/ClaimResponse"),
                         ("GET", "/who?code=72148&member=LKS-1001"), ("GET", "/portal")):
        status, headers, body = server.request(method, path, sample("cpap-approve.json") if method == "POST" else None,
                                               rebound)
        check(status == 421 and b"localhost" in body, f"{method} {path}: {status} {body[:300]}")
    check(store.case_count() == 0, "a case was made")
    for host in ("localhost", "127.0.0.1:1", "[::1]:8080"):
        status, _, _ = server.request("GET", "/portal", headers={"Host": host})
        check(status == 200, f"{host}: {status}")
    server.stop()
    store.remove()


@test
def slow_uploads_keep_nobody_from_a_batch():
    store = Store()
    sleep, slow = (Client(store, name, Key("ES384", name), npi)
                   for name, npi in (("sleep", SLEEP), ("slow", ORTHOPEDICS)))
    server = Server(store, *MARCH_10)
    tokens = [client.token(server) for client in (sleep, slow)]
    uploads = []
    for _ in range(4):
        upload = socket.create_connection((server.host, server.port))
        upload.sendall((f"POST /x12/batch HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer {tokens[1]}\r\n"
                        "Content-Type: application/edi-x12\r\nContent-Length: 200000000\r\n\r\n").encode() + b" " * 5000)
        uploads.append(upload)
    time.sleep(1)

    def batch(token):
        return server.request("POST", "/x12/batch", sample("cpap-approve.edi"),
                              {"Content-Type": "application/edi-x12", "Authorization": f"Bearer {token}"})

    status, headers, _ = batch(tokens[1])
    check(status == 503 and headers["Retry-After"] == "30", f"a fifth of one client: {status}")
    status, _, answer = batch(tokens[0])
    check(status == 200 and b"BHT*0007" in answer, f"another client's: {status} {answer[:300]}")
    for upload in uploads:
        upload.close()
    server.stop()
    store.remove()


@test
def who_asks_too_often_has_to_wait():
    store = Store()
    client = Client(store, "sleep", Key("ES384", "ec"), SLEEP)
    server = Server(store, "--rate-limit", "1", *MARCH_10)
    token = client.token(server)
    with concurrent.futures.ThreadPoolExecutor(32) as pool:
        answers = list(pool.map(lambda _: post(server, "inquire", sample("cpap-missing.json"), token), range(64)))
    statuses = {answer[0] for answer in answers}
    check(statuses == {200, 429}, f"{[answer[0] for answer in answers]}")
    _, headers, body = next(answer for answer in answers if answer[0] == 429)
    check(int(headers["Retry-After"]) >= 1 and json.loads(body)["issue"][0]["code"] == "throttled", f"{headers} {body}")
    server.stop()
    store.remove()


@test
def the_client_commands_refuse_what_can_not_be():
    store = Store()
    keys = key_file(Key("ES384", "ec"))

    def refused(*arguments, says):
        status, out, err, _ = store.run("client", *arguments)
        check(status == 1 and says in " ".join(err.split()), f"client {arguments}: {status} {out}{err}")

    good = ["--jwks", keys, "--scope", "system/Claim.cr", "--organization", SLEEP]
    refused("add", "a b", *good, says="can not be a client id")
    for name in ("terminal", "anonymous", "http", "local", "HTTP"):
        refused("add", name, *good, says="Assent itself uses")
    refused("add", "x", "--jwks", keys, "--scope", "user/Claim.r", "--organization", SLEEP, says="is no scope")
    refused("add", "x", "--jwks", keys, "--scope", "system/Claim.r", "--organization", "2000101025", says="is no NPI")
    refused("add", "x", "--jwks", "ftp://a/b", "--scope", "system/Claim.r", "--organization", SLEEP, says="https")
    refused("add", "x", "--jwks", __file__, "--scope", "system/Claim.r", "--organization", SLEEP, says="key set")
    refused("add", "x", "--jwks", keys, "--scope", "system/Bogus.r", "--organization", SLEEP, says="would allow nothing")
    status, out, err, _ = run("client", "add", "x", *good, "--data", store.path + ".typo")
    check(status == 1 and "There is no store" in err, f"a store that is not there: {status} {out}{err}")
    refused("disable", "nobody", says="No client goes by 'nobody'")
    refused("remove", "nobody", says="No client goes by 'nobody'")
    check(store.run("client", "add", "x", *good)[0] == 0, "add")
    refused("add", "x", *good, says="--replace replaces it")
    check(store.run("client", "add", "x", *good, "--replace")[0] == 0, "replace")
    status, out, _, _ = store.run("client", "list")
    check(status == 0 and SLEEP in out and "enabled" in out, out)
    check(store.run("client", "remove", "x")[0] == 0, "remove")
    status, out, err, _ = run("client", "add", "x", *good)
    check(status == 1 and "--data" in err, f"a client without a place: {out}{err}")
    store.remove()


@test
def the_steps_of_the_security_page_work():
    with open(os.path.join(ROOT, "docs/security.md")) as file:
        blocks = re.findall(r"```bash\n(.*?)```", file.read(), re.S)
    check(len(blocks) == 4, f"{len(blocks)} blocks")
    store = Store()
    folder = Store.scratch()
    os.symlink(os.path.join(ROOT, "Examples"), os.path.join(folder, "Examples"))
    os.symlink(BIN, os.path.join(folder, "assent"))
    environment = dict(os.environ, ASSENT_DATA=store.path, ASSENT_BOOK=BOOK, PATH=f"{folder}:{os.environ['PATH']}")

    def bash(script):
        result = subprocess.run(["bash", "-euc", script], cwd=folder, env=environment, capture_output=True)
        check(result.returncode == 0, f"{result.stderr.decode()}")
        return result.stdout

    bash("\n".join(blocks[:2]))
    server = Server(store)
    environment["ASSENT_URL"] = f"http://{server.host}:{server.port}"
    answer = bash("\n".join([blocks[0].splitlines()[1], *blocks[2:]]))
    check(b"ClaimResponse" in answer, f"{answer}")
    server.stop()
    store.remove()


@test
def clients_are_added_and_disabled_while_the_server_runs():
    store = Store()
    first = Client(store, "sleep", Key("ES384", "sleep"), SLEEP)
    server = Server(store, *MARCH_10)
    token = first.token(server)
    second = Client(store, "buckeye", Key("RS384", "buckeye"), BUCKEYE)
    body = sample("cpap-approve.json")
    status, _, answer = post(server, "submit", sample("cpap-approve.json", asking=BUCKEYE), second.token(server))
    check(status == 200, f"the client that was added: {status} {answer}")
    status, _, answer = post(server, "submit", body, token)
    check(status == 200, f"the client that was there: {status} {answer}")
    status, out, err, _ = store.run("client", "disable", "sleep", *MARCH_10)
    check(status == 0, f"client disable: {out}{err}")
    check(post(server, "submit", body, token)[0] == 401, "a token of a disabled client is worth something")
    check(post(server, "submit", sample("cpap-approve.json", asking=BUCKEYE), second.token(server))[0] == 200, "the other")
    server.stop()
    status, out, err, _ = store.run("cases", "verify")
    check(status == 0, f"{out}{err}")
    store.remove()


@test
def who_adds_the_first_client_is_told_that_an_open_server_stays_open():
    store = Store()
    server = Server(store, *MARCH_10)
    status, out, err, _ = store.run(
        "client", "add", "sleep", "--jwks", key_file(Key("ES384", "sleep")), "--scope", "system/Claim.cr",
        "--organization", SLEEP, *MARCH_10)
    check(status == 0 and "stays open until it is started again" in err, f"{status} {out}{err}")
    server.stop()
    server = Server(store, *MARCH_10)
    check(post(server, "submit", sample("cpap-approve.json"), None)[0] == 401, "open with a client")
    server.stop()
    store.remove()


@test
def a_client_has_its_own_subscriptions():
    store = Store()
    clients = [
        Client(store, name, Key("ES384", name), organization, scope="system/Subscription.cruds")
        for name, organization in (("sleep", SLEEP), ("buckeye", BUCKEYE))]
    server = Server(store, *MARCH_10)
    sleep, buckeye = (client.token(server, scope="system/Subscription.cruds") for client in clients)
    backport = "http://hl7.org/fhir/uv/subscriptions-backport/StructureDefinition/backport"
    resource = {
        "resourceType": "Subscription", "status": "requested", "reason": "News.",
        "criteria": "http://hl7.org/fhir/us/davinci-pas/SubscriptionTopic/PASSubscriptionTopic",
        "_criteria": {"extension": [{"url": f"{backport}-filter-criteria", "valueString": f"org-identifier={SLEEP}"}]},
        "channel": {
            "type": "rest-hook", "endpoint": "https://clinic.example/told", "payload": "application/fhir+json",
            "header": ["Authorization: Bearer of-sleep"],
            "_payload": {"extension": [{"url": f"{backport}-payload-content", "valueCode": "full-resource"}]}}}

    def call(method, path, token, body=None):
        headers = {"Content-Type": "application/fhir+json", "Authorization": f"Bearer {token}"}
        status, _, answer = server.request(
            method, f"/fhir/pas-2.2.1/Subscription{path}", body and json.dumps(body).encode(), headers)
        return status, json.loads(answer) if answer else None

    check(call("POST", "", buckeye, resource)[0] == 403, "subscribed to another's cases")
    status, made = call("POST", "", sleep, resource)
    check(status == 201, f"{status} {made}")
    path = f"/{made['id']}"
    for method, where in (("GET", path), ("PUT", path), ("DELETE", path), ("GET", f"{path}/$status"),
                          ("GET", f"{path}/$events")):
        status, answer = call(method, where, buckeye, dict(made, id=made["id"]) if method == "PUT" else None)
        check(status in (403, 404) and "of-sleep" not in str(answer), f"{method} {where}: {status} {answer}")
    check(call("GET", "", buckeye)[1]["total"] == 0 and call("GET", "", sleep)[1]["total"] == 1, "another's is found")
    check(server.request("GET", f"/fhir/pas-2.2.1/Subscription{path}")[0] == 401, "read without a token")
    server.stop()
    store.remove()
