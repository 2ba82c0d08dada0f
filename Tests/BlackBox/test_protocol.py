"""The HTTP protocol of the FHIR endpoints as a client sees it: forms, packing, versions, reads, searches, papers, and senders that
mean no good."""

import copy
import gzip
import json
import os
import socket
import statistics
import threading
import time
import zlib

from harness import BOOK, Server, Store, answers, answers_201, check, test

BASE = "/fhir/pas-2.2.1"
JSON = {"Content-Type": "application/fhir+json"}


def sample(name):
    with open(os.path.join(BOOK, "requests", f"{name}.json"), "rb") as file:
        return file.read()


store = Store()
server = Server(store, "--now", "2026-03-10T15:00:00Z")


def send(method, path, body=None, headers=None, status=200, request=None):
    """An answer with its headers in lower case; a resource in it is validated with those of the other tests.

    request: the file that the answer was made from, whose own deviations it may echo."""
    found, headers, body = server.request(method, path, body, headers)
    check(found == status, f"{method} {path}: {found}, not {status}: {body[:500]}")
    headers = {name.lower(): value for name, value in headers.items()}
    if body and headers["content-type"].startswith(("application/fhir+json", "application/json")):
        plain = gzip.decompress(body) if headers.get("content-encoding") == "gzip" else body
        (answers_201 if "/pas-2.0.1/" in path else answers).append((request, plain))
        headers["resource"] = json.loads(plain)
    return headers, body


def outcome(headers, code):
    resource = headers["resource"]
    check(resource["resourceType"] == "OperationOutcome", f"no OperationOutcome: {resource}")
    check(resource["issue"][0]["code"] == code, f"not {code}: {resource}")
    return resource["issue"][0]["details"]["text"]


def submit(name, **more):
    path = os.path.join(BOOK, "requests", f"{name}.json")
    return send("POST", f"{BASE}/Claim/$submit", sample(name), JSON, request=path, **more)


def found(query, type="ClaimResponse", status=200, headers=None, request=None):
    headers, _ = send("GET", f"{BASE}/{type}?{query}", headers=headers, status=status, request=request)
    bundle = headers["resource"]
    return headers, [e["resource"] for e in bundle.get("entry", []) if e["search"]["mode"] == "match"]


def count():
    """How many requests there are."""
    headers, _ = send("GET", f"{BASE}/Claim?_count=50")
    return len(headers["resource"].get("entry", []))


def references(value):
    if isinstance(value, dict):
        if isinstance(value.get("reference"), str):
            yield value["reference"]
        for member in value.values():
            yield from references(member)
    elif isinstance(value, list):
        for element in value:
            yield from references(element)


# What the others need: a request that waits for a paper, and one that is approved.
submit("cpap-missing")
submit("cpap-approve")


# Forms

@test
def the_form_of_an_answer_is_negotiated():
    for accept, name in [
        (None, "application/fhir+json"), ("*/*", "application/fhir+json"), ("application/json", "application/json"),
        ("application/fhir+xml, application/fhir+json;q=0.5", "application/fhir+json"),
        ("application/fhir+json; fhirVersion=4.0", "application/fhir+json"),
    ]:
        headers, _ = send("GET", f"{BASE}/metadata", headers={"Accept": accept} if accept else {})
        check(headers["content-type"] == f"{name}; charset=utf-8", f"{accept}: {headers['content-type']}")
    for query, accept in [("_format=json", "application/fhir+xml"), ("_format=application/fhir+json", "text/html")]:
        send("GET", f"{BASE}/metadata?{query}", headers={"Accept": accept})
    for query, accept in [
        ("", "application/fhir+xml"), ("", "text/html"), ("?_format=xml", "*/*"),
        ("", "application/fhir+json; fhirVersion=5.0"),
    ]:
        headers, _ = send("GET", f"{BASE}/metadata{query}", headers={"Accept": accept}, status=406)
        check("application/fhir+json" in outcome(headers, "not-supported"), "it does not say what is spoken")


@test
def a_body_in_another_form_is_415_and_nothing_is_stored():
    before = count()
    for type in ["application/fhir+xml", "application/xml", "text/plain", "application/fhir+json; fhirVersion=5.0",
                 "application/fhir+json; charset=utf-16"]:
        headers, _ = send("POST", f"{BASE}/Claim/$submit", b"<Bundle xmlns='http://hl7.org/fhir'/>",
                          {"Content-Type": type}, status=415)
        check("application/fhir+json" in outcome(headers, "not-supported"), f"{type}: it does not say what is read")
        check("application/fhir+json" in headers["accept"], f"{type}: no Accept")
    headers, _ = send("POST", f"{BASE}/Claim/$submit", sample("exclusion"), dict(JSON, Accept="application/fhir+xml"),
                      status=406)
    check(count() == before, "a request whose answer could not be taken was stored")
    # Without a type it is taken for JSON.
    send("POST", f"{BASE}/Claim/$submit", sample("cpap-approve"), request=os.path.join(BOOK, "requests/cpap-approve.json"))


@test
def addresses_and_methods_that_are_not_there_say_so():
    for path in ["/nothing", "/Patient/1", "/ClaimResponse/1/_history/1", "/Claim/$unknown"]:
        headers, _ = send("GET", BASE + path, status=404)
        outcome(headers, "not-found")
    for method, path, allowed in [
        ("GET", "/Claim/$submit", "POST"), ("PUT", "/Claim/1", "GET, HEAD"), ("DELETE", "/ClaimResponse/1", "GET, HEAD"),
        ("POST", "/metadata", "GET, HEAD"), ("GET", "/$submit-attachment", "POST"),
    ]:
        headers, _ = send(method, BASE + path, status=405)
        outcome(headers, "not-supported")
        check(headers["allow"] == allowed, f"{path}: {headers['allow']}")
    headers, body = send("OPTIONS", f"{BASE}/metadata", status=204)
    check(headers["allow"] == "GET, HEAD, OPTIONS" and not body, f"OPTIONS: {headers}")
    headers, body = send("HEAD", f"{BASE}/metadata")
    check(not body and int(headers["content-length"]) > 1_000, "HEAD")


# What the server says of itself

@test
def descriptions_conform_and_hold_at_each_base():
    for version in ["2.2.1", "2.0.1"]:
        base = f"/fhir/pas-{version}"
        statement = send("GET", f"{base}/metadata")[0]["resource"]
        check(statement["kind"] == "instance", "no instance")
        check(statement["implementation"]["url"].endswith(base), f"its address: {statement['implementation']}")
        check(statement["implementationGuide"][0].endswith(f"|{version}"), "the guide's version")
        rest = statement["rest"][0]
        for resource in rest["resource"]:
            if resource["type"] not in ("Claim", "ClaimResponse"):
                continue
            for parameter in resource["searchParam"]:
                name = "patient.identifier" if parameter["name"] == "patient" else parameter["name"]
                value = "2026" if parameter["type"] == "date" else "x"
                send("GET", f"{base}/{resource['type']}?{name}={value}", headers={"Prefer": "handling=strict"})
        operations = [o for r in rest["resource"] for o in r.get("operation", [])] + rest["operation"]
        for id in ["Claim-submit", "Claim-inquiry", "submit-attachment"]:
            definition = send("GET", f"{base}/OperationDefinition/{id}")[0]["resource"]
            named = [o for o in operations if o["name"] == definition["code"]]
            check(named and named[0]["definition"] == definition["base"], f"{id} is not the operation of the statement")
            where = f"{base}/{definition['resource'][0]}" if definition["type"] else base
            headers, _ = send("POST", f"{where}/${definition['code']}", b"{}", JSON, status=400)


# gzip

@test
def bodies_are_packed_both_ways():
    path = f"{BASE}/Claim/$submit"
    plain, _ = submit("cpap-approve")
    headers, body = send("POST", path, gzip.compress(sample("cpap-approve")),
                         dict(JSON, **{"Content-Encoding": "gzip", "Accept-Encoding": "gzip"}),
                         request=os.path.join(BOOK, "requests/cpap-approve.json"))
    check(headers["content-encoding"] == "gzip", "the answer is not packed")
    check("Accept-Encoding" in headers["vary"], "caches are not told")
    same = json.loads(json.dumps(headers["resource"]))
    same["timestamp"] = plain["resource"]["timestamp"]
    check(same == plain["resource"], "packed, the answer is another")
    ratio = len(gzip.decompress(body)) / len(body)
    print(f"      an answer of {len(gzip.decompress(body))} bytes is sent as {len(body)} ({ratio:.1f} to 1)")
    # Two members are one body.
    whole = sample("cpap-approve")
    send("POST", path, gzip.compress(whole[:1000]) + gzip.compress(whole[1000:]),
         dict(JSON, **{"Content-Encoding": "gzip"}), request=os.path.join(BOOK, "requests/cpap-approve.json"))
    headers, _ = send("POST", path, whole, dict(JSON, **{"Content-Encoding": "br"}), status=415)
    check(headers["accept-encoding"] == "gzip", "it does not say what is unpacked")
    for body in [whole, gzip.compress(whole)[:-5], gzip.compress(whole) + b"garbage"]:
        headers, _ = send("POST", path, body, dict(JSON, **{"Content-Encoding": "gzip"}), status=400)
        outcome(headers, "invalid")


@test
def a_gzip_bomb_is_refused_within_100_ms():
    """Half a gigabyte of blanks in half a megabyte, alone and behind an honest beginning; and packed twice."""
    packer = zlib.compressobj(9, zlib.DEFLATED, 31)
    block = b" " * (64 << 20)
    bomb = b"".join(packer.compress(block) for _ in range(8)) + packer.flush()
    honest = gzip.compress(sample("cpap-approve") * 30) + bomb
    worst = 0
    for name, body in [("blanks", bomb), ("an honest beginning", honest), ("twice", gzip.compress(bomb))]:
        for path in [f"{BASE}/Claim/$submit", f"{BASE}/Claim/$inquire"]:
            times = []
            for _ in range(5):
                started = time.perf_counter()
                status, _, answer = server.request("POST", path, body, dict(JSON, **{"Content-Encoding": "gzip"}))
                times.append(time.perf_counter() - started)
                expected = (413,) if name != "twice" else (400, 413)
                check(status in expected, f"{name}: {status} {answer[:200]}")
                check(json.loads(answer)["resourceType"] == "OperationOutcome", f"{name}: no OperationOutcome")
            worst = max(worst, statistics.median(times))
    print(f"      refused within {worst * 1000:.0f} ms")
    check(worst < 0.1, f"it took {worst * 1000:.0f} ms")


# Reads and searches

@test
def a_resource_is_read_by_its_version():
    _, (response,) = found("patient.identifier=LKS-1002")
    for type in ["ClaimResponse", "Claim"]:
        path = f"{BASE}/{type}/{response['id']}"
        headers, _ = send("GET", path)
        tag, resource = headers["etag"], headers["resource"]
        check(tag == f'W/"{resource["meta"]["versionId"]}"', f"{tag} is not its version")
        names = {f"#{contained['id']}" for contained in resource["contained"]}
        for reference in references(resource):
            check(reference in names or reference == f"Claim/{response['id']}", f"{reference} leads nowhere")
        headers, body = send("GET", path, headers={"If-None-Match": tag}, status=304)
        check(not body and headers["etag"] == tag, "304 has a body or no tag")
        send("GET", path, headers={"If-Modified-Since": headers["last-modified"]}, status=304)
        headers, _ = send("GET", path, headers={"If-Match": 'W/"99"'}, status=412)
        outcome(headers, "conflict")
        headers, body = send("HEAD", path)
        check(headers["etag"] == tag and not body, "HEAD is not GET without a body")
    headers, _ = send("GET", f"{BASE}/ClaimResponse/NOSUCH", status=404)
    outcome(headers, "not-found")


@test
def a_search_finds_pages_and_says_what_it_did_not_know():
    # _lastUpdated is of the server's own day.
    _, everything = found("_count=50")
    check(len(everything) >= 2, f"only {len(everything)}")
    ids, url = [], f"{BASE}/ClaimResponse?_count=1&use=preauthorization&status=active"
    while url:
        headers, _ = send("GET", url)
        bundle = headers["resource"]
        ids += [entry["resource"]["id"] for entry in bundle["entry"]]
        check(all(e["fullUrl"].endswith(f"{BASE}/ClaimResponse/{e['resource']['id']}") for e in bundle["entry"]),
              "a fullUrl is not the resource's address")
        url = next((link["url"].split(str(server.port))[1] for link in bundle["link"] if link["relation"] == "next"), None)
    check(ids == [resource["id"] for resource in everything], f"pages: {ids}")
    _, (one,) = found("identifier=cpap-missing")
    for query in [f"_id={one['id']}", f"request=Claim/{one['id']}", "patient:identifier=LKS-1002",
                  "identifier=https%3A//sleep.example/fhir/requests%7Ccpap-missing"]:
        _, same = found(query)
        check([r["id"] for r in same] == [one["id"]], f"{query}: {[r['id'] for r in same]}")
    _, none = found("use=claim")
    check(not none, "a use that is not here")
    headers, _ = found("colour=red&_id=" + one["id"])
    told = [e for e in headers["resource"]["entry"] if e["search"]["mode"] == "outcome"]
    check("colour" in json.dumps(told) and "colour" not in json.dumps(headers["resource"]["link"]), "what was ignored")
    headers, _ = send("GET", f"{BASE}/ClaimResponse?colour=red", headers={"Prefer": "handling=strict"}, status=400)
    check(headers["preference-applied"] == "handling=strict", "the preference is not confirmed")
    send("GET", f"{BASE}/ClaimResponse?created=tomorrow", status=400)
    headers, _ = send("POST", f"{BASE}/Claim/_search", b"identifier=cpap-missing",
                      {"Content-Type": "application/x-www-form-urlencoded"})
    check(len(headers["resource"]["entry"]) == 1, "a posted search")


# Papers

@test
def papers_that_were_asked_for_are_handed_over_by_the_task():
    """As a CDex client does: the Task's identifier is the tracking id."""
    headers, _ = submit("cpap-missing")
    task = next(e["resource"] for e in headers["resource"]["entry"] if e["resource"]["resourceType"] == "Task")
    update = json.loads(sample("cpap-supply"))
    visit = next(e["resource"] for e in update["entry"] if e["fullUrl"].endswith("DocumentReference/visit"))
    call = {"resourceType": "Parameters", "parameter": [
        {"name": "TrackingId", "valueIdentifier": task["identifier"][0]},
        {"name": "AttachTo", "valueCode": "preauthorization"},
        {"name": "OrganizationId", "valueIdentifier": {"system": "http://hl7.org/fhir/sid/us-npi", "value": "2000101024"}},
        {"name": "MemberId", "valueIdentifier": {"value": "LKS-1002"}},
        {"name": "ServiceDate", "valueDate": "2026-03-12"},
        {"name": "Attachment", "part": [
            {"name": "LineItem", "valueString": "1"},
            {"name": "Code", "valueCodeableConcept": {"coding": [{"system": "http://loinc.org", "code": "34117-2"}]}},
            {"name": "Content", "resource": visit}]},
        {"name": "Final", "valueBoolean": True}]}
    path = f"{BASE}/$submit-attachment"
    wrong = copy.deepcopy(call)
    wrong["parameter"][3]["valueIdentifier"]["value"] = "LKS-1001"
    headers, _ = send("POST", path, json.dumps(wrong).encode(), JSON, status=404)
    outcome(headers, "not-found")
    wrong = copy.deepcopy(call)
    del wrong["parameter"][0]
    headers, _ = send("POST", path, json.dumps(wrong).encode(), JSON, status=400)
    check("TrackingId" in outcome(headers, "required"), "it does not say what is missing")
    _, (before,) = found("identifier=cpap-missing")
    check(before["disposition"] == "Pended", f"{before['disposition']}")
    headers, _ = send("POST", path, json.dumps(call).encode(), JSON)
    check(headers["resource"]["issue"][0]["severity"] == "information", f"{headers['resource']}")
    _, (after,) = found("identifier=cpap-missing")
    print(f"      {outcome(headers, 'informational')}")
    check(after["meta"]["versionId"] != before["meta"]["versionId"], "the case is as it was")


# Who does not read

class Deaf:
    """A connection that asks a lot ahead, by a small window, and reads nothing of the answers."""

    def __init__(self, server):
        self.started = time.time()
        self.socket = socket.socket()
        self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 2048)
        self.socket.connect((server.host, server.port))
        self.socket.setblocking(False)
        self.socket.send(f"GET {BASE}/metadata HTTP/1.1\r\nHost: localhost\r\n\r\n".encode() * 500)

    def read(self):
        """What is there, to the end."""
        self.socket.settimeout(10)
        pieces = []
        try:
            while piece := self.socket.recv(65_536):
                pieces.append(piece)
        except ConnectionResetError:
            pass
        return b"".join(pieces)


crowded = Server(Store(), "--connections", "5", "--require-clients")
deaf = [Deaf(crowded) for _ in range(5)]


# Slow senders

class Dribbler:
    """A connection that sends its request a byte at a time."""

    def __init__(self, text):
        self.text = text
        self.sent = 0
        self.closed = None
        self.started = time.time()
        self.socket = socket.create_connection((server.host, server.port))
        self.socket.setblocking(False)

    def dribble(self):
        if self.closed:
            return
        try:
            self.socket.send(self.text[self.sent % len(self.text):][:1])
            self.sent += 1
            if self.socket.recv(1000) == b"":
                self.closed = time.time() - self.started
        except BlockingIOError:
            pass
        except OSError:
            self.closed = time.time() - self.started


def latencies(count):
    times = []
    for _ in range(count):
        started = time.perf_counter()
        status, _, _ = server.request("POST", f"{BASE}/Claim/$inquire", sample("cpap-approve"), JSON)
        check(status == 200, f"{status}")
        times.append(time.perf_counter() - started)
    return sorted(times)


@test
def two_hundred_slow_senders_delay_nobody():
    """Half of them dribble a head that never ends, half a body; meanwhile others are answered as before. Bodies are cut off
    after half a minute."""
    alone = latencies(60)
    head = b"POST /fhir/pas-2.2.1/Claim/$submit HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/fhir+json\r\n"
    slow = [Dribbler(head + b"X-Filler: " + b"x" * 10_000) for _ in range(100)]
    bodies = [Dribbler(b" ") for _ in range(100)]
    for body in bodies:
        body.socket.send(head + b"Content-Length: 1000000\r\n\r\n")
    stop = threading.Event()

    def dribble():
        while not stop.wait(0.5):
            for sender in slow + bodies:
                sender.dribble()

    thread = threading.Thread(target=dribble)
    thread.start()
    try:
        time.sleep(2)
        beside = latencies(60)
        check(not any(sender.closed for sender in slow + bodies), "one was cut off at once")
        while time.time() - bodies[-1].started < 45 and not all(body.closed for body in bodies):
            time.sleep(0.5)
    finally:
        stop.set()
        thread.join()
        for sender in slow + bodies:
            sender.socket.close()
    middle = lambda times: times[len(times) // 2] * 1000
    print(f"      an inquiry took {middle(alone):.1f} ms alone and {middle(beside):.1f} ms beside 200 of them "
          f"(slowest {alone[-1] * 1000:.0f} and {beside[-1] * 1000:.0f})")
    check(middle(beside) < 2 * middle(alone) + 10, "others were delayed")
    check(all(body.closed and 28 < body.closed < 45 for body in bodies),
          f"bodies were cut off after {sorted({round(body.closed or 0) for body in bodies})} s")


@test
def who_reads_nothing_is_cut_off_after_a_minute():
    """They hold all connections that there are. Each had a few of its answers, and not those to all that it asked ahead."""
    waited = time.time()
    while True:
        try:
            status, _, _ = crowded.request("GET", "/health", timeout=2)
            break
        except OSError:
            check(time.time() - waited < 90, "they still hold all connections")
    after = time.time() - deaf[0].started
    check(status == 200 and 55 < after < 90, f"{status} after {after:.0f} s")
    time.sleep(2)
    counts = [connection.read().count(b"HTTP/1.1 200 OK") for connection in deaf]
    print(f"      let in after {after:.0f} s; of 500 answers they had {counts}")
    check(all(0 < count < 64 for count in counts), f"{counts}")
    crowded.stop()


@test
def so_many_requests_may_be_sent_ahead():
    one = b"GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n"
    for ahead, answered in ((64, 64), (500, 64)):
        with socket.create_connection((server.host, server.port), timeout=10) as connection:
            connection.sendall(one * ahead)
            connection.shutdown(socket.SHUT_WR)
            text = b""
            while piece := connection.recv(65_536):
                text += piece
        check(text.count(b"HTTP/1.1 200 OK") == answered, f"{text.count(b'HTTP/1.1 200 OK')} of {ahead}")
        check(text.count(b"onnection: close") == 1, f"{text[-300:]}")


@test
def nobody_keeps_a_server_from_stopping():
    """Not who reads nothing, nor who sends slowly; what was acknowledged is there."""
    own = Store()
    stopping = Server(own, "--drain-seconds", "2", "--now", "2026-03-10T15:00:00Z")
    status, _, _ = stopping.post_fhir("submit", sample("cpap-approve"))
    check(status == 200, f"{status}")
    reader = Deaf(stopping)
    senders = []
    for path, kind in ((f"{BASE}/Claim/$submit", "application/fhir+json"), ("/x12/batch", "application/edi-x12")):
        sender = socket.create_connection((stopping.host, stopping.port))
        sender.sendall((f"POST {path} HTTP/1.1\r\nHost: localhost\r\nContent-Type: {kind}\r\n"
                        f"Content-Length: 1000000\r\n\r\n").encode() + b" " * 1000)
        senders.append(sender)
    time.sleep(1)
    started = time.time()
    stopping.stop()
    took = time.time() - started
    print(f"      stopped after {took:.1f} s")
    check(stopping.process.returncode == 0 and 1.5 < took < 6, f"{stopping.process.returncode} after {took:.1f} s")
    check(own.case_count() == 1, "the case is gone")
    for connection in (reader.socket, *senders):
        connection.close()
    own.remove()


server.stop()
