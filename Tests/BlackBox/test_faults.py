"""A disk that fails: whichever write or sync of the store's files goes wrong, nothing is acknowledged that is not there after
a restart; and a full disk is said to be one, and left behind without a restart."""

import errno
import json
import os
import time

from faulty_disk import Fresh
from harness import Failure, Server, check, test
from journal import distinct_requests, journal

# Every so many-th call is made to fail; `make soak` takes each.
STEP = int(os.environ.get("ASSENT_FAULT_STEP", "23"))
SUBMISSIONS = 3


def submit(server, source, acknowledged):
    """One request; its status, and what was acknowledged is remembered."""
    identifier, body = next(source)
    status, headers, answer = server.post_fhir("submit", body)
    outcome = json.loads(answer)
    if status == 200:
        acknowledged.append(identifier)
    else:
        check(status == 503, f"status {status} where the disk fails: {answer[:300]}")
        check(outcome["resourceType"] == "OperationOutcome", f"503 without an OperationOutcome: {answer[:300]}")
    return status


def must_be_there(store, acknowledged, when):
    found = journal(store.path)
    for identifier in acknowledged:
        check(identifier in found, f"{when}: {identifier} was acknowledged and is gone")


def until_ready(server, when, seconds=5):
    """Waits for /ready; the seconds it took."""
    started = time.time()
    while server.request("GET", "/ready")[0] != 200:
        check(time.time() - started < seconds, f"{when}: not ready after {seconds} s")
        time.sleep(0.05)
    return time.time() - started


def one_failure(at, code, count):
    """A server on whose disk the at-th call fails: it may refuse to start, or a request; what it took in stays.
    False where no call was made to fail any more."""
    fresh = Fresh()
    store, disk, source, acknowledged = fresh.store, fresh.disk, distinct_requests(), []
    when = f"call {at} failing {'for ever' if count < 0 else 'once'} with {errno.errorcode[code]}"
    disk.fail(at, code, count)
    try:
        server = Server(store, env=disk.env)
    except Failure as failure:
        check(disk.failed, f"{when}: {failure}")
        disk.mend()
        server = Server(store, env=disk.env)
    for _ in range(SUBMISSIONS):
        submit(server, source, acknowledged)
    failed = disk.failed
    if failed and count > 0:
        until_ready(server, when)
        check(submit(server, source, acknowledged) == 200, f"{when}: refused though the disk is sound again")
    server.kill()  # with the disk as it is
    disk.mend()
    server = Server(store)
    check(submit(server, source, acknowledged) == 200, f"{when}: refused after a restart")
    server.kill()
    must_be_there(store, acknowledged, when)
    store.remove()
    return failed > 0


@test
def a_failing_write_or_sync_loses_nothing_that_was_acknowledged():
    points = 0
    for code, count in ((errno.EIO, 1), (errno.ENOSPC, 1), (errno.EIO, -1)):
        at = 1
        while one_failure(at, code, count):
            at += STEP
            points += 1
        check(at > 2 * STEP, f"only {at} calls of the store could be made to fail")
    print(f"      {points} places of failure, every {STEP}. call")


@test
def a_full_disk_is_told_and_left_behind_without_a_restart():
    fresh = Fresh()
    store, disk, source, acknowledged = fresh.store, fresh.disk, distinct_requests(), []
    server = Server(store, env=disk.env)
    check(submit(server, source, acknowledged) == 200, "refused on a sound disk")
    disk.fail(1, errno.ENOSPC, -1)
    for _ in range(3):
        check(submit(server, source, acknowledged) == 503, "taken in though the disk is full")
    status, _, _ = server.request("GET", "/ready")
    check(status == 503, f"/ready says {status} while nothing can be written")
    status, _, _ = server.request("GET", "/health")
    check(status == 200, f"/health says {status}: the server lives")
    inquiry = next(distinct_requests())[1]
    status, _, _ = server.post_fhir("submit", inquiry)  # the same as the first: nothing is to be written
    check(status == 200, f"a repeat says {status}, though it only reads")
    disk.mend()
    print(f"      ready {until_ready(server, 'there is space again'):.1f} s after there was space again")
    check(submit(server, source, acknowledged) == 200, "refused though there is space again")
    server.kill()
    must_be_there(store, acknowledged, "a full disk")
    store.remove()


@test
def an_end_with_an_unwritten_audit_trail_is_no_good_end():
    fresh = Fresh()
    store, disk = fresh.store, fresh.disk
    server = Server(store, env=disk.env)
    check(submit(server, distinct_requests(), []) == 200, "refused on a sound disk")
    time.sleep(1.5)  # until that is in the trail
    disk.fail(1, errno.ENOSPC, -1)
    for _ in range(15):
        status, _, _ = server.request("GET", "/fhir/pas-2.2.1/ClaimResponse")
        check(status == 200, f"{status}: a few reads go on on a full disk")
    server.process.terminate()
    check(server.process.wait(timeout=20) == 1, f"exit status {server.process.returncode} with a trail that is lost")
    server.log.seek(0)
    log = server.log.read().decode()
    check("15 entries of the audit trail could not be written" in " ".join(log.split()), log[-1000:])
    disk.mend()
    status, out, err, _ = store.run("audit", "--json", "--limit", "100")
    check(status == 0 and "GET /fhir" not in out, f"{out}{err}")
    store.remove()


@test
def a_full_disk_that_lasts_ends_what_can_not_be_written_down():
    fresh = Fresh()
    store, disk = fresh.store, fresh.disk
    server = Server(store, env=disk.env)
    disk.fail(1, errno.ENOSPC, -1)
    started, codes = time.time(), []
    while time.time() - started < 13:
        codes.append(server.request("GET", "/fhir/pas-2.2.1/ClaimResponse")[0])
        time.sleep(0.05)
    check(codes[0] == 200 and codes[-1] == 503, f"{codes}")
    check(server.request("GET", "/health")[0] == 200, "the server lives")
    disk.mend()
    until_ready(server, "there is space again")
    time.sleep(1.5)
    check(server.request("GET", "/fhir/pas-2.2.1/ClaimResponse")[0] == 200, "refused though there is space again")
    server.stop()
    check(server.process.returncode == 0, f"exit status {server.process.returncode}")
    status, out, err, _ = store.run("audit", "--json", "--limit", "1000")
    found = [one["entry"]["outcome"] for one in json.loads(out) if one["entry"]["operation"].startswith("GET /fhir")]
    check(found.count("200") == codes.count(200) + 1, f"{len(found)} entries of {codes.count(200)} answers")
    store.remove()
