"""SIGKILL in mid-load: whatever was acknowledged is there, and its hash chain holds, as reckoned here and not by the
program that wrote it."""

import copy
import hashlib
import json
import os
import sqlite3
import threading
import time

from harness import BOOK, Server, Store, check, claim_response, test

ROUNDS = int(os.environ.get("ASSENT_KILL_ROUNDS", "10"))
CLIENTS = 8


def requests():
    """Distinct requests without end: each has identifiers of its own."""
    with open(f"{BOOK}/requests/cpap-approve.json", "rb") as file:
        bundle = json.load(file)
    number = 0
    while True:
        number += 1
        copied = copy.deepcopy(bundle)
        copied["identifier"]["value"] = f"kill-{number}"
        copied["entry"][0]["resource"]["identifier"][0]["value"] = f"kill-claim-{number}"
        yield f"kill-claim-{number}", json.dumps(copied).encode()


class Load:
    """Clients that submit as fast as they are answered, and remember what was acknowledged."""

    def __init__(self, server, source):
        self.server, self.source = server, source
        self.lock = threading.Lock()
        self.acknowledged = {}  # claim identifier -> what the answer says
        self.stopping = False
        self.threads = [threading.Thread(target=self.work) for _ in range(CLIENTS)]
        for thread in self.threads:
            thread.start()

    def work(self):
        while not self.stopping:
            with self.lock:
                identifier, body = next(self.source)
            try:
                status, _, answer = self.server.post_fhir("submit", body)
            except Exception:
                return  # the server was killed under this request: not acknowledged
            if status != 200:
                continue
            response = claim_response(answer)
            check(response["identifier"][0]["value"] == identifier, "the answer is to another request")
            with self.lock:
                self.acknowledged[identifier] = response.get("preAuthRef")

    def end(self):
        self.stopping = True
        for thread in self.threads:
            thread.join(timeout=30)


def sha(*parts):
    return hashlib.sha256(b"".join(parts)).digest()


def journal(path):
    """The cases of a database by claim identifier: (numbers, events), after every chain was walked."""
    database = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    payers = dict(database.execute("SELECT id, name FROM payer"))
    numbers = {}
    for number, case in database.execute("SELECT number, case_id FROM number"):
        numbers.setdefault(case, set()).add(number)
    found, links = {}, {}
    for case, payer, name, version, head in database.execute(
            "SELECT id, payer, name, version, chain FROM cases"):
        chain = sha(f"assent case {payers[payer]}\n{name}".encode())
        events = []
        for first, count, group, entry, link, row in database.execute(
                "SELECT version, count, group_number, events, chain, id FROM entry "
                "WHERE case_id = ? ORDER BY version", (case,)):
            check(first == len(events) + 1, f"case {name}: version {first} follows {len(events)}")
            batch = json.loads(entry)
            check(len(batch) == count, f"case {name}: {len(batch)} events where {count} are said")
            chain = sha(chain, entry)
            check(chain == link, f"case {name}: the chain breaks at version {first}")
            links.setdefault(group, []).append((row, link))
            events += batch
        check(chain == head, f"case {name}: its head is another")
        check(len(events) == version, f"case {name}: {len(events)} events, version {version}")
        claim = events[0]["received"]["request"]["transaction"]["traceNumbers"][0]["value"]
        check(claim not in found, f"{claim} made two cases")
        found[claim] = (numbers.get(case, set()), events)
    chain = sha(b"assent journal")
    for number, link in database.execute("SELECT number, chain FROM commit_group ORDER BY number"):
        entries = b"".join(link for _, link in sorted(links.pop(number, [])))
        chain = sha(chain, number.to_bytes(8, "big"), entries)
        check(chain == link, f"the chain of commit groups breaks at {number}")
    check(not links, "there are entries of no commit group")
    database.close()
    return found


@test
def nothing_acknowledged_is_lost_by_sigkill():
    store, source, acknowledged = Store(), requests(), {}
    for round in range(ROUNDS):
        server = Server(store)
        load = Load(server, source)
        time.sleep(0.4 + 0.1 * (round % 5))
        server.kill()
        load.end()
        check(load.acknowledged, "nothing was acknowledged before the kill")
        acknowledged.update(load.acknowledged)
        found = journal(store.path)
        for claim, number in acknowledged.items():
            check(claim in found, f"round {round}: {claim} was acknowledged and is gone")
            numbers, events = found[claim]
            check(number is None or number in numbers, f"{claim}: its number {number} is gone")
            determined = [event for event in events if "determined" in event]
            check(determined, f"{claim}: there is a case without a determination")
        status, out, err, _ = store.run("cases", "verify")
        check(status == 0, f"round {round}: {out}{err}")
    print(f"      {len(acknowledged)} acknowledged cases over {ROUNDS} rounds, all there")
    store.remove()
