"""Bad input gets an OperationOutcome, at once, and nothing is stored."""

import json

from harness import Server, Store, check, test

SMALL = json.dumps({
    "resourceType": "Bundle", "type": "collection", "entry": [],
    "identifier": {"value": "1"}, "timestamp": "2026-01-01T00:00:00Z"}).encode()

MALFORMED = {
    "empty": b"",
    "white space": b" \n ",
    "truncated": b'{"resourceType": "Bundle", "entry": [{"resource": {"resou',
    "ten megabytes of zeros": b"\0" * (10 << 20),
    "UTF-16": '{"resourceType": "Bundle"}'.encode("utf-16"),
    "a byte order mark": b"\xef\xbb\xbf" + SMALL,
    "200,000 brackets": b"[" * 200_000,
    "200,000 objects": b'{"a":' * 200_000,
    "not UTF-8": b'{"resourceType": "B\xff\xfe"}',
    "a duplicate key": b'{"resourceType": "Bundle", "resourceType": "Bundle"}',
    "no object": b"[1, 2, 3]",
    "another resource": b'{"resourceType": "Patient", "id": "x"}',
    "an empty Bundle": SMALL,
    "a Bundle without a Claim": json.dumps({
        "resourceType": "Bundle", "type": "collection", "identifier": {"value": "1"},
        "timestamp": "2026-01-01T00:00:00Z",
        "entry": [{"fullUrl": "urn:uuid:1f0d8f2e-6a0f-4c38-9ad5-0f1c53a0a001",
                   "resource": {"resourceType": "Patient", "id": "p"}}]}).encode(),
    "a Claim of wrong types": json.dumps({
        "resourceType": "Bundle", "type": "collection", "identifier": [], "timestamp": 7,
        "entry": {"resource": {"resourceType": "Claim", "item": "no"}}}).encode(),
}


def dangling():
    with open(f"{__import__('harness').BOOK}/requests/cpap-approve.json", "rb") as file:
        bundle = json.load(file)
    bundle["entry"][0]["resource"]["patient"]["reference"] = "Patient/nobody"
    return json.dumps(bundle).encode()


def refused(body, status_ok, text, seconds, name):
    check(status_ok, f"{name}: it was not refused")
    outcome = json.loads(text)
    check(outcome["resourceType"] == "OperationOutcome", f"{name}: no OperationOutcome")
    check(outcome["issue"][0]["severity"] in ("error", "fatal"), f"{name}: no error in it")
    # At once: a debug build, on a machine that may build something else meanwhile.
    check(seconds < 2.5, f"{name}: it took {seconds:.2f} s")


@test
def malformed_input_is_refused_at_the_terminal():
    store = Store()
    cases = dict(MALFORMED, **{"a dangling reference": dangling()})
    for name, body in cases.items():
        status, out, _, seconds = store.run("submit", "-", stdin=body)
        refused(body, status == 1, out, seconds, name)
        status, out, _, seconds = store.run("inquire", "-", stdin=body)
        check(status == 1, f"inquire, {name}: exit {status}")
    check(store.case_count() == 0, "something was stored")
    store.remove()


@test
def malformed_input_is_refused_over_http():
    import time
    store = Store()
    server = Server(store)
    cases = dict(MALFORMED, **{"a dangling reference": dangling()})
    for name, body in cases.items():
        for operation in ("submit", "inquire"):
            started = time.time()
            status, headers, text = server.post_fhir(operation, body)
            refused(body, 400 <= status < 500, text, time.time() - started, f"{operation}, {name}")
            check("fhir+json" in headers.get("Content-Type", headers.get("content-type", "")), f"{name}: content type")
    status, _, text = server.request("POST", "/fhir/pas-2.2.1/Claim/$submit", b"<Bundle/>", {"Content-Type": "application/fhir+xml"})
    check(status == 415, f"XML: {status}")
    status, _, _ = server.request("GET", "/fhir/pas-2.2.1/Nothing")
    check(status == 404, f"unknown path: {status}")
    server.stop()
    check(store.case_count() == 0, "something was stored")
    store.remove()
