"""Subscriptions as a client has them: a listener on this machine, handshakes, notifications of what was decided, and what
becomes of them when somebody dies."""

import errno
import json
import os
import re
import signal
import socket
import subprocess
import time

from faulty_disk import Fresh
from listener import Listener
from visitor import Visitor
from harness import BOOK, Server, Store, actions, answers, answers_201, check, test

MARCH_10 = ("--now", "2026-03-10T15:00:00Z")
LOOPBACK = ("--allow-loopback-endpoints",)
SLEEP, HOSPITAL = "2000101024", "2000101057"
TOPIC = "http://hl7.org/fhir/us/davinci-pas/SubscriptionTopic/PASSubscriptionTopic"
BACKPORT = "http://hl7.org/fhir/uv/subscriptions-backport/StructureDefinition/"
OKAFOR_KEY = "demo-okafor-key-4d1c9a72"


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def subscription(endpoint, organization=SLEEP, content="full-resource", headers=(), **more):
    channel = {
        "type": "rest-hook", "endpoint": endpoint, "payload": "application/fhir+json",
        "_payload": {"extension": [{"url": f"{BACKPORT}backport-payload-content", "valueCode": content}]}}
    if headers:
        channel["header"] = list(headers)
    resource = {
        "resourceType": "Subscription",
        "meta": {"profile": ["http://hl7.org/fhir/us/davinci-pas/StructureDefinition/profile-subscription"]},
        "status": "requested", "reason": "News of our requests.", "criteria": TOPIC,
        "_criteria": {"extension": [{
            "url": f"{BACKPORT}backport-filter-criteria", "valueString": f"org-identifier={organization}"}]},
        "channel": channel}
    resource.update(more)
    return resource


def call(server, method, path, body=None, version="2.2.1", expect=None, token=None, keep=True, **headers):
    """(status, headers, resource) of a call below a version's base."""
    have = {name.replace("_", "-"): value for name, value in headers.items()}
    if body is not None:
        have["Content-Type"] = "application/fhir+json"
        body = json.dumps(body).encode()
    if token:
        have["Authorization"] = f"Bearer {token}"
    status, answered, data = server.request(method, f"/fhir/pas-{version}/{path}", body, have)
    check(expect is None or status == expect, f"{method} {path}: {status}, expected {expect}: {data[:600]}")
    if data and keep:
        (answers if version == "2.2.1" else answers_201).append((None, data))
    return status, answered, json.loads(data) if data else None


def subscribe(server, endpoint, expect=201, version="2.2.1", token=None, **more):
    _, headers, made = call(
        server, "POST", "Subscription", subscription(endpoint, **more), version=version, expect=expect, token=token)
    return headers, made


def until(what, message, seconds=20):
    end = time.time() + seconds
    while True:
        found = what()
        if found:
            return found
        check(time.time() < end, f"{message} within {seconds} s")
        time.sleep(0.05)


def values(parameters):
    found = {}
    for parameter in parameters:
        for key, value in parameter.items():
            if key.startswith("value"):
                found[parameter["name"]] = value.get("reference") if isinstance(value, dict) else value
    return found


def status_of(notification):
    return values(notification["entry"][0]["resource"]["parameter"])


def event_of(notification):
    events = [p for p in notification["entry"][0]["resource"]["parameter"] if p["name"] == "notification-event"]
    check(len(events) == 1, f"{len(events)} events")
    return values(events[0]["part"])


def state_of(server, identifier, **more):
    return call(server, "GET", f"Subscription/{identifier}", expect=200, **more)[2]["status"]


def sample(name):
    with open(os.path.join(BOOK, "requests", name), "rb") as file:
        return file.read()


def submit(server, name, expect="A4"):
    status, _, answer = server.post_fhir("submit", sample(name))
    check(status == 200, f"{name}: {status} {answer[:300]}")
    check(actions(answer)[None] == expect, f"{name}: {actions(answer)}")
    return json.loads(answer)


def case_waiting(store):
    status, out, err, _ = store.run("cases", "list")
    check(status == 0, err)
    return re.search(r"\bR[0-9A-Z]{8,}\b", out).group(0)


def outcome(resource):
    check(resource and resource["resourceType"] == "OperationOutcome", f"no OperationOutcome: {resource}")
    return resource["issue"][0]


@test
def a_subscription_is_made_shaken_hands_on_read_changed_and_removed():
    store, listener = Store(), Listener()
    server = Server(store, *MARCH_10, *LOOPBACK)
    base = f"http://{server.host}:{server.port}/fhir/pas-2.2.1"
    headers, made = subscribe(server, listener.url, headers=["Authorization: Bearer abc", "X-Two:  b"])
    check(made["status"] == "requested" and made["id"], f"{made}")
    check(headers["Location"] == f"{base}/Subscription/{made['id']}", f"{headers}")
    check(headers["ETag"] == 'W/"1"', f"{headers}")
    path = f"Subscription/{made['id']}"
    until(lambda: state_of(server, made["id"]) == "active", "not active")

    where, sent, handshake, raw = listener.got[0]
    answers.append((None, raw))
    check(where == "/told" and sent["Authorization"] == "Bearer abc" and sent["X-Two"] == "b", f"{where} {sent}")
    check(sent["Content-Type"] == "application/fhir+json", f"{sent}")
    check(handshake["type"] == "history" and len(handshake["entry"]) == 1, f"{handshake}")
    first = handshake["entry"][0]
    check(first["request"] == {"method": "GET", "url": f"{base}/{path}/$status"}, f"{first['request']}")
    check(first["response"]["status"] == "200", f"{first['response']}")
    said = status_of(handshake)
    check(said["type"] == "handshake" and said["status"] == "requested" and said["topic"] == TOPIC, f"{said}")
    check(said["subscription"] == f"{base}/{path}", f"{said}")

    _, headers, read = call(server, "GET", path, expect=200)
    check(headers["ETag"] == 'W/"2"' and read["meta"]["versionId"] == "2", f"{headers} {read['meta']}")
    check(read["channel"] == made["channel"] and read["criteria"] == TOPIC, f"{read}")
    _, _, found = call(server, "GET", "Subscription?status=active", expect=200)
    check(found["total"] == 1 and found["entry"][0]["fullUrl"] == f"{base}/{path}", f"{found}")
    check(call(server, "GET", "Subscription?status=off")[2]["total"] == 0, "found what is not off")

    for method, where, body in (
            ("GET", f"{path}/$status", None), ("GET", f"{path}/%24status", None), ("POST", f"{path}/$status", None),
            ("GET", f"Subscription/$status?id={made['id']}", None),
            ("POST", "Subscription/$status",
             {"resourceType": "Parameters", "parameter": [{"name": "id", "valueId": made["id"]}]})):
        _, _, told = call(server, method, where, body, expect=200)
        check(told["type"] == "searchset" and len(told["entry"]) == 1, f"{method} {where}: {told}")
        words = values(told["entry"][0]["resource"]["parameter"])
        check(words["type"] == "query-status" and words["status"] == "active", f"{words}")

    changed = dict(read, reason="Another reason.")
    call(server, "PUT", path, changed, expect=412, If_Match='W/"1"')
    _, headers, put = call(server, "PUT", path, changed, expect=200, If_Match='W/"2"')
    check(put["status"] == "requested" and headers["ETag"] == 'W/"3"', f"{put} {headers}")
    until(lambda: state_of(server, made["id"]) == "active", "not active again")
    check(len(listener.notifications("handshake")) == 2, "an update is shaken hands on, too")

    call(server, "DELETE", path, expect=204)
    outcome(call(server, "GET", path, expect=404)[2])
    outcome(call(server, "DELETE", path, expect=404)[2])
    outcome(call(server, "PUT", path, changed, expect=404)[2])
    server.stop()
    listener.close()
    store.remove()


@test
def a_case_that_a_reviewer_decides_is_told_whole():
    store, listener = Store(), Listener()
    server = Server(store, *MARCH_10, *LOOPBACK)
    _, made = subscribe(server, listener.url, organization=HOSPITAL)
    until(lambda: state_of(server, made["id"]) == "active", "not active")
    pended = submit(server, "inpatient.json")
    time.sleep(1)
    check(not listener.notifications("event-notification"), "the answer to the request was told as news")

    doctor = Visitor(server)
    doctor.post(doctor.get("/portal/review").form("reviewer"), reviewer="okafor", key=OKAFOR_KEY)
    waiting = next(link for link in doctor.get("/portal/review").links if "/portal/review/R" in link)
    page = doctor.get(waiting)
    doctor.post(page.form("line1-quantity"), **{
        "line1-quantity": "1", "line1-grant-reason": "One is enough.", "line1-grant-criterion": "Section 4.2"})

    told = until(lambda: listener.notifications("event-notification"), "nothing was told")[0]
    answers.append((None, listener.got[-1][3]))
    said, event = status_of(told), event_of(told)
    check(said["status"] == "active" and said["events-since-subscription-start"] == "1", f"{said}")
    check(event["event-number"] == "1" and event["timestamp"], f"{event}")
    focus = told["entry"][1]
    check(event["focus"] == focus["fullUrl"], f"{event} {focus['fullUrl']}")
    check(all(entry["request"]["method"] and entry["response"]["status"] for entry in told["entry"]), f"{told}")
    bundle = focus["resource"]
    check(bundle["meta"]["profile"][0].endswith("profile-pas-response-bundle"), f"{bundle['meta']}")
    check(actions(json.dumps(bundle).encode())[None] == "A6", f"{actions(json.dumps(bundle).encode())}")
    before, after = pended["entry"][0]["resource"], bundle["entry"][0]["resource"]
    check(before["identifier"] == after["identifier"], "the answer is to another request")

    path = f"Subscription/{made['id']}/$events"
    _, _, again = call(server, "GET", path, expect=200)
    check(status_of(again)["type"] == "query-event" and event_of(again)["event-number"] == "1", f"{again}")
    _, _, none = call(server, "GET", f"{path}?eventsSinceNumber=2", expect=200)
    check(len(none["entry"]) == 1, f"{none}")
    _, _, empty = call(
        server, "POST", path,
        {"resourceType": "Parameters", "parameter": [{"name": "content", "valueCode": "empty"}]}, expect=200)
    check(len(empty["entry"]) == 1 and "focus" not in event_of(empty), f"{empty}")
    outcome(call(server, "GET", f"{path}?eventsSinceNumber=x", expect=400)[2])

    text = server.request("GET", "/metrics")[2].decode()
    for line in ('assent_queue_depth{queue="notifications"} 0', 'assent_notifications_total{outcome="delivered"} 2',
                 'assent_subscriptions{status="active"} 1', "assent_dead_letters 0"):
        check(line in text.splitlines(), f"{line} is not in\n{text}")
    server.stop()
    status, out, _, _ = store.run("audit", "--json")
    entries = [one["entry"] for one in json.loads(out) if one["entry"]["operation"] == "notify Subscription"]
    check(len(entries) == 1 and entries[0]["outcome"] == "delivered" and len(entries[0]["cases"]) == 1, f"{entries}")
    listener.close()
    store.remove()


@test
def who_listens_late_is_told_by_retry():
    store, port = Store(), free_port()
    server = Server(store, *MARCH_10, *LOOPBACK)
    _, made = subscribe(server, f"http://127.0.0.1:{port}/told")
    submit(server, "cpap-missing.json")
    submit(server, "cpap-supply.json", expect="A1")
    time.sleep(1.5)
    check(state_of(server, made["id"]) == "requested", "active without a handshake")
    listener = Listener(port)
    until(lambda: listener.notifications("event-notification"), "nothing was told")
    kinds = [status_of(body)["type"] for _, _, body, _ in listener.got]
    check(kinds == ["handshake", "event-notification"], f"{kinds}")
    check(state_of(server, made["id"]) == "active", "not active")
    server.stop()
    listener.close()
    store.remove()


@test
def what_was_decided_is_told_after_sigkill_with_the_same_number():
    store, port = Store(), free_port()
    listener = Listener(port)
    server = Server(store, *MARCH_10, *LOOPBACK)
    _, made = subscribe(server, listener.url)
    until(lambda: state_of(server, made["id"]) == "active", "not active")
    submit(server, "cpap-missing.json")
    listener.pause = 30  # taken, and not acknowledged before the end
    submit(server, "cpap-supply.json", expect="A1")
    until(lambda: listener.notifications("event-notification"), "nothing was told")
    server.kill()
    check(event_of(listener.notifications("event-notification")[0])["event-number"] == "1", "another number")
    listener.close()

    listener = Listener(port)
    server = Server(store, *MARCH_10, *LOOPBACK)
    told = until(lambda: listener.notifications("event-notification"), "nothing was told again")
    check([event_of(one)["event-number"] for one in told] == ["1"], f"{told}")
    _, _, status = call(server, "GET", f"Subscription/{made['id']}/$status")
    check(values(status["entry"][0]["resource"]["parameter"])["events-since-subscription-start"] == "1", f"{status}")
    server.kill()

    listener.close()
    store.remove()


@test
def what_a_terminal_decides_is_told_once_somebody_serves():
    store, listener = Store(), Listener()
    server = Server(store, *MARCH_10, *LOOPBACK)
    _, made = subscribe(server, listener.url, organization=HOSPITAL)
    until(lambda: state_of(server, made["id"]) == "active", "not active")
    submit(server, "inpatient.json")
    server.stop()
    case = case_waiting(store)
    status, out, err, _ = store.run(
        "review", "decide", case, "--line", "1", "--deny", "--reason", "Not shown by the record.", "--criterion", "Section 4.2",
        "--rationale", "The record shows a stable course.", "--as", "okafor", *MARCH_10,
        env={"ASSENT_REVIEWER_KEY": OKAFOR_KEY})
    check(status == 0, f"{out}{err}")
    server = Server(store, *MARCH_10, *LOOPBACK)
    told = until(lambda: listener.notifications("event-notification"), "nothing was told")[0]
    check(event_of(told)["event-number"] == "1", f"{told}")
    server.stop()
    listener.close()
    store.remove()


@test
def what_does_not_arrive_is_a_dead_letter_and_delays_nobody():
    store, fine = Store(), Listener()
    refusing, redirecting = Listener(status=500), Listener(status=302)
    server = Server(store, *MARCH_10, *LOOPBACK, "--delivery-attempts", "2")
    dead = [subscribe(server, one.url)[1]["id"] for one in (refusing, redirecting)]
    dead.append(subscribe(server, f"http://127.0.0.1:{free_port()}/told")[1]["id"])
    alive = subscribe(server, fine.url)[1]["id"]
    until(lambda: state_of(server, alive) == "active", "a dead endpoint delays another", seconds=5)
    for one in dead:
        until(lambda: state_of(server, one) == "error", "not in error")
        _, _, read = call(server, "GET", f"Subscription/{one}", expect=200)
        check(read["error"], f"without a reason: {read}")
    check(len(refusing.got) == 2, f"{len(refusing.got)} attempts")
    check([where for where, *_ in redirecting.got] == ["/told"] * 2, "a redirect was followed")
    check(b"assent_dead_letters 3" in server.request("GET", "/metrics")[2], "the dead are not counted")

    status, out, err, _ = store.run("subscriptions", "dead", "--json")
    letters = json.loads(out)
    check(status == 0 and {letter["id"] for letter in letters} == set(dead), f"{out}{err}")
    check({letter["letter"]["attempts"] for letter in letters} == {2}, f"{out}")
    status, out, err, _ = store.run("subscriptions", "list")
    check(status == 0 and out.count("error") == 3 and out.count("active") == 1, f"{out}{err}")

    refusing.status = 200
    _, _, read = call(server, "GET", f"Subscription/{dead[0]}")
    call(server, "PUT", f"Subscription/{dead[0]}", read, expect=200)
    until(lambda: state_of(server, dead[0]) == "active", "not active after an update")
    server.stop()
    for one in (fine, refusing, redirecting):
        one.close()
    store.remove()


@test
def what_is_not_understood_or_not_allowed_is_refused():
    store = Store()
    server = Server(store, *MARCH_10)
    good = "https://clinic.example/told"
    refused = [
        subscription("http://clinic.example/told"), subscription("https://10.0.0.1/"),
        subscription("https://169.254.169.254/latest/meta-data"), subscription("https://[::ffff:192.168.0.1]/"),
        subscription("http://127.0.0.1:9/"), subscription("https://localhost/"), subscription("https://2130706433/"),
        subscription(good, content="id-only"), subscription(good, content="empty"),
        subscription(good, criteria="http://hl7.org/fhir/other"), subscription(good, organization=""),
        subscription(good, headers=["X: a\r\nY: b"]), subscription(good, reason=None),
        dict(subscription(good), channel={"type": "email"}), dict(subscription(good), status="error"),
    ]
    for resource in refused:
        status, _, answer = call(server, "POST", "Subscription", resource)
        check(status in (400, 422), f"{status} for {resource}")
        outcome(answer)
    for body in (b"", b"{", b"[]", b'{"resourceType":"Subscription","resourceType":"Subscription"}'):
        status, _, answer = server.request(
            "POST", "/fhir/pas-2.2.1/Subscription", body, {"Content-Type": "application/fhir+json"})
        check(400 <= status < 500, f"{status} for {body}")
        outcome(json.loads(answer))
    check(call(server, "GET", "Subscription")[2]["total"] == 0, "something was kept")
    _, _, made = call(server, "POST", "Subscription", subscription(good, end="2020-12-31T00:00:00Z"), expect=201)
    check(made["end"] == "2020-12-31T00:00:00Z", f"{made}")
    check(call(server, "DELETE", "Subscription", keep=False)[0] == 405, "a method that is not there")
    server.stop()
    store.remove()


@test
def ids_only_are_told_at_the_base_of_2_0_1():
    store, listener = Store(), Listener()
    server = Server(store, *MARCH_10, *LOOPBACK)
    _, made = subscribe(server, listener.url, version="2.0.1", content="id-only")
    whole = Listener()
    subscribe(server, whole.url, version="2.0.1")
    until(lambda: state_of(server, made["id"], version="2.0.1") == "active", "not active")
    call(server, "GET", f"Subscription/{made['id']}", expect=404)
    submit(server, "cpap-missing.json")
    submit(server, "cpap-supply.json", expect="A1")
    told = until(lambda: listener.notifications("event-notification"), "nothing was told")[0]
    check(len(told["entry"]) == 2 and "resource" not in told["entry"][1], f"{told}")
    check("/fhir/pas-2.0.1/ClaimResponse/" in event_of(told)["focus"], f"{event_of(told)}")
    told = until(lambda: whole.notifications("event-notification"), "nothing was told")[0]
    answers_201.append((None, whole.got[-1][3]))
    check(told["entry"][1]["resource"]["resourceType"] == "ClaimResponse", f"{told}")
    check(event_of(told)["focus"] == told["entry"][1]["fullUrl"], f"{event_of(told)}")
    server.stop()
    listener.close()
    whole.close()
    store.remove()


def certificate():
    """A certificate for 127.0.0.1 that signs itself, and its key."""
    folder = Store.scratch()
    names = [os.path.join(folder, name) for name in ("cert.pem", "key.pem")]
    result = subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=clinic.example",
         "-addext", "subjectAltName=IP:127.0.0.1", "-out", names[0], "-keyout", names[1]], capture_output=True)
    check(result.returncode == 0, result.stderr.decode())
    return names


@test
def an_endpoint_with_tls_is_verified():
    store, names = Store(), certificate()
    listener = Listener(tls=names)
    server = Server(store, *MARCH_10, *LOOPBACK, "--endpoint-ca", names[0])
    _, made = subscribe(server, listener.url)
    until(lambda: state_of(server, made["id"]) == "active", "not active over TLS")
    server.stop()
    server = Server(store, *MARCH_10, *LOOPBACK, "--delivery-attempts", "1")
    _, made = subscribe(server, listener.url)
    until(lambda: state_of(server, made["id"]) == "error", "a certificate of nobody was taken")
    check(len(listener.got) == 1, f"{len(listener.got)} notifications")
    server.stop()
    listener.close()
    status, out, err, _ = store.run("serve", "--port", "0", "--endpoint-ca", "/nowhere.pem")
    check(status == 1 and "--endpoint-ca" in err, f"{status} {out}{err}")
    store.remove()


@test
def a_server_stops_though_an_endpoint_is_silent():
    store, listener = Store(), Listener(pause=60)
    server = Server(store, *MARCH_10, *LOOPBACK)
    _, made = subscribe(server, listener.url)
    until(lambda: listener.got, "nothing was told")
    started = time.time()
    server.process.send_signal(signal.SIGTERM)
    server.stop()
    check(time.time() - started < 8, f"{time.time() - started:.1f} s to stop")
    status, out, err, _ = store.run("subscriptions", "list", "--json")
    one = json.loads(out)[0]
    check(one["status"] == "requested" and one["attempts"] == 0, f"{one}")
    listener.close()
    store.remove()


@test
def a_heartbeat_says_that_there_is_nothing_new():
    store, listener = Store(), Listener()
    server = Server(store, *MARCH_10, *LOOPBACK)
    resource = subscription(listener.url)
    resource["channel"]["extension"] = [{"url": f"{BACKPORT}backport-heartbeat-period", "valueUnsignedInt": 1}]
    call(server, "POST", "Subscription", resource, expect=201)
    until(lambda: len(listener.notifications("heartbeat")) >= 2, "no heartbeat")
    beat = listener.notifications("heartbeat")[0]
    check(status_of(beat)["status"] == "active" and len(beat["entry"]) == 1, f"{beat}")
    server.stop()
    listener.close()
    store.remove()


def counted(server, status):
    text = server.request("GET", "/metrics")[2].decode()
    return int(re.search(rf'assent_subscriptions{{status="{status}"}} (\d+)', text).group(1))


@test
def an_end_turns_a_subscription_off_when_it_comes():
    store, listener = Store(), Listener()
    server = Server(store, *LOOPBACK)
    made, ends = [], [time.time() + seconds for seconds in (8, 13)]
    for end in ends:
        text = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(end))
        made.append(subscribe(server, listener.url, end=text)[1]["id"])
    for one in made:
        until(lambda: state_of(server, one) == "active", "not active", seconds=6)
    until(lambda: state_of(server, made[0]) == "off", "not off at its end", seconds=10)
    check(ends[0] - 1 <= time.time(), "off before its end")
    _, _, told = call(server, "GET", f"Subscription/{made[0]}/$status", expect=200)
    check(values(told["entry"][0]["resource"]["parameter"])["status"] == "off", f"{told}")
    until(lambda: counted(server, "off") == 1, "not counted as off", seconds=5)
    server.stop()  # the other one ends while nobody serves
    time.sleep(max(0, ends[1] - time.time()))
    server = Server(store, *LOOPBACK)
    check(state_of(server, made[1]) == "off", "not off after a restart")
    until(lambda: counted(server, "off") == 2 and counted(server, "active") == 0, "not counted as off", seconds=5)
    server.stop()
    listener.close()
    store.remove()


@test
def what_was_told_and_can_not_be_noted_is_not_told_again_at_once():
    fresh = Fresh()
    store, disk, listener = fresh.store, fresh.disk, Listener()
    server = Server(store, *MARCH_10, *LOOPBACK, env=disk.env)
    _, made = subscribe(server, listener.url)
    until(lambda: state_of(server, made["id"]) == "active", "not active")
    submit(server, "cpap-missing.json")
    listener.pause = 2  # the disk is full before this is over
    submit(server, "cpap-supply.json", expect="A1")
    until(lambda: listener.notifications("event-notification"), "nothing was told")
    disk.fail(1, errno.ENOSPC, -1)
    listener.pause = 0
    time.sleep(8)
    told = listener.notifications("event-notification")
    check(len(told) == 1, f"told {len(told)} times while the disk is full")
    disk.mend()
    waiting = 'assent_queue_depth{queue="notifications"} '
    until(lambda: f"{waiting}0\n" in server.request("GET", "/metrics")[2].decode(), "not noted though there is space again", 30)
    time.sleep(1)
    check(len(listener.notifications("event-notification")) == 1, "told again though it was noted")
    server.stop()
    listener.close()
    store.remove()
