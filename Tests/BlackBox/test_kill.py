"""SIGKILL in mid-load: whatever was acknowledged is there, and its hash chain holds, as reckoned here and not by the
program that wrote it."""

import os
import threading
import time

from harness import Server, Store, check, claim_response, test
from journal import distinct_requests, journal

ROUNDS = int(os.environ.get("ASSENT_KILL_ROUNDS", "10"))
START_S_MAX = 2.0
CLIENTS = 8


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


@test
def nothing_acknowledged_is_lost_by_sigkill():
    store, source, acknowledged, slowest = Store(), distinct_requests(), {}, 0.0
    for round in range(ROUNDS):
        server = Server(store, "--now", "2026-03-10T15:00:00Z", "--rate-limit", "1000000")
        slowest = max(slowest, server.start_s)
        load = Load(server, source)
        time.sleep(0.4 + 0.1 * (round % 5))
        late = time.time() + 20
        while not load.acknowledged and time.time() < late:
            time.sleep(0.05)  # a machine that does much else
        server.kill()
        load.end()
        check(load.acknowledged, "nothing was acknowledged before the kill")
        acknowledged.update(load.acknowledged)
        # What is lost stays lost, so of many rounds not each looks through all that came before.
        if ROUNDS > 20 and round % 20 != 19 and round != ROUNDS - 1:
            continue
        found = journal(store.path)
        check(any(acknowledged.values()), "nothing that was approved was acknowledged")
        for claim, number in acknowledged.items():
            check(claim in found, f"round {round}: {claim} was acknowledged and is gone")
            numbers, events = found[claim]
            check(number is None or number in numbers, f"{claim}: its number {number} is gone")
            determined = [event for event in events if "determined" in event]
            check(determined, f"{claim}: there is a case without a determination")
        status, out, err, _ = store.run("cases", "verify")
        check(status == 0, f"round {round}: {out}{err}")
    print(f"      {len(acknowledged)} acknowledged cases over {ROUNDS} rounds, all there; started again within {slowest:.2f} s")
    # A test machine that does other things besides may be slow; where it is the only one (make soak), it is not.
    limit = START_S_MAX * (1 if ROUNDS >= 100 else 5)
    check(slowest <= limit, f"the slowest start took {slowest:.2f} s; at most {limit}")
    store.remove()
