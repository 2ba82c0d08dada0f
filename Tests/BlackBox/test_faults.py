"""A disk that fails: whichever write or sync of the store's files goes wrong, nothing is acknowledged that is not there after
a restart; and a full disk is said to be one, and left behind without a restart."""

import errno
import json
import mmap
import os
import shutil
import struct
import subprocess
import time

from harness import ROOT, Failure, Server, Store, check, test
from journal import distinct_requests, journal

# Every so many-th call is made to fail; `make soak` takes each.
STEP = int(os.environ.get("ASSENT_FAULT_STEP", "23"))
SUBMISSIONS = 3


class FaultyDisk:
    """The store's files behind Tests/BlackBox/faults/faults.c, and the switch of it."""

    library = None

    def __init__(self, store):
        if FaultyDisk.library is None:
            FaultyDisk.library = os.path.join(Store.scratch(), "faults.so")
            source = os.path.join(ROOT, "Tests/BlackBox/faults/faults.c")
            subprocess.run([os.environ.get("CC", "clang"), "-O1", "-shared", "-fPIC", "-o", self.library, source, "-ldl"], check=True)
        switch = os.path.join(store.folder, "switch")
        with open(switch, "wb") as file:
            file.write(bytes(20))
        self.file = open(switch, "r+b")
        self.words = mmap.mmap(self.file.fileno(), 20)
        self.env = {"LD_PRELOAD": self.library, "ASSENT_FAULT_SWITCH": switch,
                    "ASSENT_FAULT_FILES": os.path.realpath(store.path)}

    def fail(self, at, code, count=1):
        """From now on the at-th call fails, and count - 1 after it; -1: all."""
        self.words[0:20] = struct.pack("5i", 0, at, code, count, 0)

    def mend(self):
        self.words[4:8] = struct.pack("i", 0)

    @property
    def calls(self):
        return struct.unpack("5i", self.words[0:20])[0]

    @property
    def failed(self):
        return struct.unpack("5i", self.words[0:20])[4]


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


class Fresh:
    """A copy of one prepared store."""

    prepared = None

    def __init__(self):
        if Fresh.prepared is None:
            Fresh.prepared = Store()
        self.store = object.__new__(Store)
        self.store.folder, self.store.book = Store.scratch(), Fresh.prepared.book
        self.store.path = os.path.join(self.store.folder, "cases.sqlite")
        shutil.copy(Fresh.prepared.path, self.store.path)
        self.disk = FaultyDisk(self.store)


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
