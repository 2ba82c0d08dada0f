"""Seeded mutations of valid Bundles and of the HTTP around them: what is answered is 2xx, or 4xx with an OperationOutcome.
Never 5xx, never a hang; and the store holds exactly what was answered with 2xx.

ASSENT_MUTATIONS says how many (10,000 in `make soak`), ASSENT_SEED from where. A mutation is told by its number: the same
number with the same seed is the same mutation."""

import collections
import concurrent.futures
import copy
import gzip
import http.client
import json
import os
import random
import socket
import threading
import time

from harness import BOOK, Server, Store, check, shared_path, test

COUNT = int(os.environ.get("ASSENT_MUTATIONS", "1000"))
SEED = int(os.environ.get("ASSENT_SEED", "20261128"))
CLIENTS = 4
SECONDS = 20  # for one answer: this machine may be busy
NAMES = ["not-required", "exclusion", "admission", "two-lines", "cpap-missing", "surgery", "cpap-approve", "referral"]
SAMPLES = ["2.2.1-submit-request", "2.2.1-update-initial"]


def bundles():
    found = []
    for name in NAMES:
        with open(os.path.join(BOOK, "requests", f"{name}.json"), "rb") as file:
            found.append(json.load(file))
    for name in SAMPLES:
        path = shared_path("samples", "pas", f"{name}.json")
        if path:
            with open(path, "rb") as file:
                found.append(json.load(file))
    return found


# Places in a document ------------------------------------------------------------------------------------------------

def places(value, found=None):
    """(container, key) of every value."""
    found = [] if found is None else found
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, child in items:
        found.append((value, key))
        places(child, found)
    return found


def some_place(rng, root, kind=object):
    found = [place for place in places(root) if isinstance(place[0][place[1]], kind)]
    return rng.choice(found) if found else (root, next(iter(root)))


ODD_TEXTS = [
    "", " ", "\u0000", "\u202e\u200b", "\U0001f600" * 40, "a" * 70_000, "../../etc/passwd", "'; DROP TABLE cases; --",
    "<script>alert(1)</script>", "%s%n%x", "9" * 400, "-1", "1e400", "2026-02-30", "2026-13-01T25:61:61Z", "0000-00-00",
    "urn:uuid:not-one", "http://[::1", "#", "#none", "Patient/", "/", "null", "A" * 64 + "!", "\ufeff", "e\u0301" * 30,
]
ODD_NUMBERS = [0, -1, -0.0, 1e308, 10 ** 30, 2 ** 31, 2 ** 63, 0.1 + 0.2, 1e-320, 123456789.123456789]


def odd_value(rng):
    return rng.choice([None, True, False, [], {}, [[]], {"": 0}, [None], rng.choice(ODD_TEXTS), rng.choice(ODD_NUMBERS)])


# Mutations of the document: each takes (rng, root) and changes it ---------------------------------------------------------

def other_type(rng, root):
    container, key = some_place(rng, root)
    container[key] = odd_value(rng)


def other_text(rng, root):
    container, key = some_place(rng, root, str)
    container[key] = rng.choice(ODD_TEXTS)


def other_number(rng, root):
    container, key = some_place(rng, root, (int, float))
    container[key] = rng.choice(ODD_NUMBERS)


def without(rng, root):
    container, key = some_place(rng, root)
    del container[key]


def twice(rng, root):
    container, key = some_place(rng, root, list)
    container[key] = container[key] * rng.choice([2, 3, 30])


def in_a_list(rng, root):
    container, key = some_place(rng, root)
    container[key] = [container[key]]


def out_of_its_list(rng, root):
    container, key = some_place(rng, root, list)
    container[key] = container[key][0] if container[key] else None


def unknown_member(rng, root):
    container, key = some_place(rng, root, dict)
    container[key][rng.choice(["extra", "_id", "valueString", "resourceType", "extension", "_", "contained"])] = odd_value(rng)


def renamed(rng, root):
    container, key = some_place(rng, root)
    if isinstance(container, dict):
        container[rng.choice(["x" + key, key.upper(), "_" + key, key + " "])] = container.pop(key)


def exchanged(rng, root):
    (one, first), (two, second) = some_place(rng, root), some_place(rng, root)
    one_value, two_value = copy.deepcopy(one[first]), copy.deepcopy(two[second])
    one[first] = two_value
    if isinstance(two, dict) and second in two or isinstance(two, list) and second < len(two):
        two[second] = one_value


def nested(rng, root):
    container, key = some_place(rng, root)
    value = container[key]
    for _ in range(rng.choice([3, 50, 200])):
        value = [value] if rng.random() < 0.5 else {"extension": [value]}
    container[key] = value


def deep_extensions(rng, root):
    container, key = some_place(rng, root, dict)
    inner = {"url": "urn:x", "valueBoolean": True}
    for _ in range(rng.choice([2, 10, 40])):
        inner = {"url": "urn:x", "extension": [inner]}
    container[key].setdefault("extension", []) if isinstance(container[key].get("extension", []), list) else None
    if isinstance(container[key].get("extension"), list):
        container[key]["extension"].append(inner)


def other_reference(rng, root):
    found = [p for p in places(root) if p[1] == "reference" and isinstance(p[0], dict)]
    urls = [p[0][p[1]] for p in places(root) if p[1] == "fullUrl"]
    container, key = rng.choice(found)
    container[key] = rng.choice(["#", "#x", "Nobody/1", "urn:uuid:0", "", *urls[:3]])


def other_resource(rng, root):
    container, key = rng.choice([p for p in places(root) if p[1] == "resourceType"])
    container[key] = rng.choice(["Claim", "Patient", "Bundle", "Binary", "Nothing", "Organization", "Parameters"])


def many_items(rng, root):
    claim = root["entry"][0]["resource"]
    if isinstance(claim.get("item"), list) and claim["item"]:
        count = rng.choice([5, 60, 250])
        claim["item"] = [dict(claim["item"][0], sequence=rng.choice([1, n + 1])) for n in range(count)]


def other_order(rng, root):
    rng.shuffle(root["entry"])


def same_full_url(rng, root):
    one, two = rng.sample(range(len(root["entry"])), 2)
    root["entry"][one]["fullUrl"] = root["entry"][two].get("fullUrl")


def harmless(rng, root):
    root["timestamp"] = f"2026-03-10T1{rng.randrange(10)}:00:00Z"


DOCUMENT = [
    other_type, other_type, other_text, other_text, other_number, without, without, twice, in_a_list, out_of_its_list,
    unknown_member, renamed, exchanged, nested, deep_extensions, other_reference, other_resource, many_items, other_order,
    same_full_url, harmless,
]


# Mutations of the bytes ----------------------------------------------------------------------------------------------

def cut(rng, body):
    return body[:rng.randrange(len(body))]


def flipped(rng, body):
    changed = bytearray(body)
    for _ in range(rng.choice([1, 1, 5, 50])):
        changed[rng.randrange(len(changed))] ^= 1 << rng.randrange(8)
    return bytes(changed)


def inserted(rng, body):
    at = rng.randrange(len(body))
    what = rng.choice([b"\0", b"\xff\xfe", b"\xc0\xaf", b"\xed\xa0\x80", b"\\ud800", b",", b"}", b"[" * 5_000, b'"', b" " * 1_000])
    return body[:at] + what + body[at:]


def doubled_key(rng, body):
    at = body.index(b'": ', rng.randrange(len(body) // 2)) if b'": ' in body[len(body) // 2:] else 0
    start = body.rindex(b'"', 0, at) if b'"' in body[:at] else 0
    return body[:start] + body[start:at] + b'": 1, ' + body[start:]


def other_encoding(rng, body):
    text = body.decode()
    return rng.choice([
        b"\xef\xbb\xbf" + body, text.encode("utf-16"), text.encode("utf-16-le"), text.encode("utf-32"),
        text.replace("e", "\u00e9").encode("latin-1", "replace"), gzip.compress(body)])


def with_rest(rng, body):
    return body + rng.choice([b"x", b"{}", body, b"\0" * 100, b" " * 100_000])


def repeated_part(rng, body):
    start = rng.randrange(len(body))
    return body[:start] + body[start:start + 500] * rng.choice([2, 20]) + body[start:]


BYTES = [cut, flipped, flipped, inserted, inserted, doubled_key, other_encoding, with_rest, repeated_part]


# Mutations of HTTP: each gives the bytes that are sent, and whether nothing more is sent then -----------------------------------

def head(path, *lines):
    return ("\r\n".join([f"POST {path} HTTP/1.1", "Host: localhost", *lines]) + "\r\n\r\n").encode("latin-1")


TYPE = "Content-Type: application/fhir+json"


def longer_than_told(rng, path, body):
    return head(path, TYPE, f"Content-Length: {len(body) // 2}", "Connection: close") + body


def shorter_than_told(rng, path, body):
    return head(path, TYPE, f"Content-Length: {len(body) + rng.randrange(1, 9_999)}") + body


def odd_length(rng, path, body):
    value = rng.choice(["-1", "abc", "", "1e3", "99999999999999999999", "0x10", "+5", "5, 5", str(200 << 20)])
    return head(path, TYPE, f"Content-Length: {value}") + body


def two_lengths(rng, path, body):
    return head(path, TYPE, f"Content-Length: {len(body)}", f"Content-Length: {len(body) - 5}") + body


def bad_chunks(rng, path, body):
    chunks = rng.choice([
        b"zz\r\n" + body, b"-5\r\nhello\r\n0\r\n\r\n", b"ffffffffffffffff\r\n" + body, b"5\r\nhel\r\n0\r\n\r\n",
        b"%x\r\n" % len(body) + body + b"0\r\n\r\n", b"%x;%s\r\n" % (len(body), b"x" * 20_000) + body + b"\r\n0\r\n\r\n"])
    return head(path, TYPE, "Transfer-Encoding: chunked") + chunks


def good_chunks(rng, path, body):
    parts, at = b"", 0
    while at < len(body):
        size = rng.randrange(1, 9_000)
        part = body[at:at + size]
        parts += b"%x\r\n" % len(part) + part + b"\r\n"
        at += size
    return head(path, TYPE, "Transfer-Encoding: chunked", "Connection: close") + parts + b"0\r\n\r\n"


def chunks_and_length(rng, path, body):
    return (head(path, TYPE, "Transfer-Encoding: chunked", f"Content-Length: {len(body)}")
            + b"%x\r\n" % len(body) + body + b"\r\n0\r\n\r\n")


def other_transfer_coding(rng, path, body):
    coding = rng.choice(["gzip, chunked", "chunked, gzip", "identity", "gzip", "x, chunked"])
    return head(path, TYPE, f"Transfer-Encoding: {coding}", "Connection: close") + b"%x\r\n" % len(body) + body + b"\r\n0\r\n\r\n"


def bad_gzip(rng, path, body):
    packed = gzip.compress(body)
    sent = rng.choice([body, packed[:len(packed) // 2], packed[:10] + b"\0" * 50, flipped(rng, packed), b"", packed + b"x"])
    return head(path, TYPE, "Content-Encoding: gzip", f"Content-Length: {len(sent)}", "Connection: close") + sent


def header_noise(rng, path, body):
    noise = rng.choice([
        ["X-Noise: " + "n" * 7_000], ["X-Noise: " + "n" * 100_000], [f"X-{n}: {n}" for n in range(300)], ["X: \x7f\x01"],
        ["No colon here"], [" folded: line"], ["Accept: */;q=oops,,,"], ["Content-Encoding: br"], ["Expect: 100-continue"],
        ["Accept-Encoding: gzip;q=x"], ["Prefer: return=everything"], ["If-Match: nothing"], ["Range: bytes=0-"],
        ["X-Request-Id: \u00e9\u00e8"], ["Upgrade: h2c"], ["Cookie: " + "a=b; " * 900]])
    return head(path, TYPE, *noise, f"Content-Length: {len(body)}", "Connection: close") + body


def other_media_type(rng, path, body):
    kind = rng.choice(["text/plain", "application/xml", "", "application/fhir+json; charset=utf-16", "multipart/form-data", "*/*"])
    return head(path, f"Content-Type: {kind}", f"Content-Length: {len(body)}", "Connection: close") + body


def other_request_line(rng, path, body):
    line = rng.choice([
        f"POST {path} HTTP/9.9", f"POST {path}", "POST", f"PATCH {path} HTTP/1.1", f"POST {path}%00 HTTP/1.1",
        f"POST {path}?_format=xml HTTP/1.1", f"POST /fhir/{'a' * 9_000} HTTP/1.1", "\0\1\2", f"POST http://other{path} HTTP/1.1"])
    lines = f"{line}\r\nHost: localhost\r\n{TYPE}\r\nContent-Length: {len(body)}\r\nConnection: close\r\n\r\n"
    return lines.encode("latin-1") + body


FRAMING = [
    longer_than_told, shorter_than_told, odd_length, two_lengths, bad_chunks, good_chunks, chunks_and_length, other_transfer_coding, bad_gzip,
    header_noise, other_media_type, other_request_line,
]


# Running them ----------------------------------------------------------------------------------------------------------

class Mutation:
    """The mutation of a number, made anew from it."""

    def __init__(self, number, valid):
        rng = random.Random(SEED * 1_000_003 + number)
        root = copy.deepcopy(rng.choice(valid))
        root["identifier"] = {"system": "urn:mutations", "value": f"M-{SEED}-{number}"}
        self.operation = "inquire" if rng.random() < 0.2 else "submit"
        self.path = f"/fhir/pas-{rng.choice(['2.2.1', '2.2.1', '2.2.1', '2.0.1'])}/Claim/${self.operation}"
        what = rng.random()
        self.names = []
        if what < 0.62:
            for _ in range(rng.choice([1, 1, 1, 2, 4])):
                self.change(rng, rng.choice(DOCUMENT), root)
        self.body = json.dumps(root).encode("utf-8", "surrogatepass")
        if 0.62 <= what < 0.85:
            self.body = self.apply(rng.choice(BYTES), rng, self.body)
        self.sent = None
        if what >= 0.85:
            framing = rng.choice(FRAMING)
            self.names.append(framing.__name__)
            self.sent = framing(rng, self.path, self.body)

    def change(self, rng, mutate, root):
        self.names.append(mutate.__name__)
        try:
            mutate(rng, root)
        except (KeyError, IndexError, TypeError, AttributeError, ValueError):
            pass  # the one before left nothing to change there

    def apply(self, mutate, rng, body):
        self.names.append(mutate.__name__)
        return mutate(rng, body)

    def run(self, server, connections):
        """(status or None where the connection was closed, headers, answer)"""
        return self.raw(server) if self.sent is not None else self.plain(server, connections)

    def plain(self, server, connections):
        """Over a connection that is kept, as clients do."""
        connection = getattr(connections, "open", None)
        for attempt in range(2):
            if connection is None:
                connection = http.client.HTTPConnection(server.host, server.port, timeout=SECONDS)
            try:
                connection.request("POST", self.path, self.body, {"Content-Type": "application/fhir+json"})
                response = connection.getresponse()
                connections.open = connection
                return response.status, response.headers, response.read()
            except (ConnectionError, http.client.HTTPException):
                connection.close()
                connection = connections.open = None
                if attempt:
                    raise

    def raw(self, server):
        with socket.create_connection((server.host, server.port), timeout=SECONDS) as connection:
            try:
                connection.sendall(self.sent)
                connection.shutdown(socket.SHUT_WR)
            except OSError:
                pass  # refused before it was all said; the answer may lie there
            response = http.client.HTTPResponse(connection, method="POST")
            try:
                response.begin()
                answer = response.read()
                if response.headers.get("Content-Encoding") == "gzip":
                    answer = gzip.decompress(answer)
                return response.status, response.headers, answer
            except (TimeoutError, http.client.IncompleteRead):
                raise  # an answer that began comes whole
            except (OSError, http.client.HTTPException):
                return None, {}, b""


def judge(mutation, status, headers, answer):
    """What is wrong with an answer; None where nothing is."""
    if status is None:
        return "the connection was closed"
    if not (200 <= status < 300 or 400 <= status < 500):
        return f"status {status}: {answer[:300]}"
    if status < 300:
        return None
    try:
        outcome = json.loads(answer)
    except ValueError:
        return f"{status} is no JSON: {answer[:200]}"
    if outcome.get("resourceType") != "OperationOutcome":
        return f"{status} is no OperationOutcome: {answer[:200]}"
    if outcome["issue"][0]["severity"] not in ("error", "fatal"):
        return f"{status} has no error in its OperationOutcome"
    return None


def case_of(mutation, answer):
    """The address of the case that a submission was answered with; None where it was rejected."""
    entry = json.loads(answer)["entry"][0]
    return None if entry["resource"]["outcome"] == "error" else entry["fullUrl"].rsplit("/", 1)[-1]


@test
def mutations_are_answered_or_refused_and_the_store_holds_what_was_answered():
    valid = bundles()
    store = Store()
    server = Server(store, "--now", "2026-03-10T15:00:00Z", "--rate-limit", "1000000")
    connections = threading.local()
    started = time.time()

    def one(number):
        mutation = Mutation(number, valid)
        begun = time.time()
        try:
            status, headers, answer = mutation.run(server, connections)
        except (TimeoutError, OSError, http.client.HTTPException) as error:
            return number, mutation.names, "none", f"no answer after {time.time() - begun:.1f} s: {error!r}", None, 0
        case = None
        wrong = judge(mutation, status, headers, answer)
        if wrong is None and mutation.operation == "submit" and status is not None and status < 300:
            case = case_of(mutation, answer)
        return number, mutation.names, status, wrong, case, time.time() - begun

    with concurrent.futures.ThreadPoolExecutor(CLIENTS) as pool:
        results = list(pool.map(one, range(COUNT)))
    took = time.time() - started
    check(server.process.poll() is None, "the server ended")
    server.stop()
    wrong = [f"mutation {number} {names}: {text}" for number, names, _, text, _, _ in results if text]
    check(not wrong, f"{len(wrong)} of {COUNT}, seed {SEED}:\n" + "\n".join(wrong[:20]))
    statuses = collections.Counter(str(status) for _, _, status, _, _, _ in results)
    cases = {case for _, _, _, _, case, _ in results if case}
    slowest = max(results, key=lambda result: result[5])
    print(f"      {COUNT} mutations, seed {SEED}, {took:.0f} s: {dict(sorted(statuses.items()))}, {len(cases)} cases; "
          f"slowest {slowest[5]:.2f} s ({slowest[1]})")
    check(statuses.get("200", 0) > COUNT // 50 and statuses.get("400", 0) > COUNT // 4, f"too much of one kind: {statuses}")
    check(store.case_count() == len(cases), f"{store.case_count()} cases in the store, {len(cases)} were answered")
    status, out, err, _ = store.run("cases", "verify")
    check(status == 0, f"the chain is broken: {out}{err}")
    store.remove()
