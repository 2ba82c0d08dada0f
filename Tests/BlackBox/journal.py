"""Reads a store as its own program does not: every chain reckoned anew from the tables; and makes requests to fill one."""

import copy
import hashlib
import json
import sqlite3

from harness import BOOK, check


def distinct_requests():
    """Distinct requests without end, as (identifier of the Claim, bytes): each has identifiers of its own."""
    with open(f"{BOOK}/requests/cpap-approve.json", "rb") as file:
        bundle = json.load(file)
    number = 0
    while True:
        number += 1
        copied = copy.deepcopy(bundle)
        copied["identifier"]["value"] = f"kill-{number}"
        copied["entry"][0]["resource"]["identifier"][0]["value"] = f"kill-claim-{number}"
        yield f"kill-claim-{number}", json.dumps(copied).encode()


def sha(*parts):
    return hashlib.sha256(b"".join(parts)).digest()


def unpacked(block, size):
    """A block of LZ4, by the description of its format."""
    out, at = bytearray(), 0

    def length(nibble):
        nonlocal at
        total = nibble
        while nibble == 15 and block[at] == 255:
            total, at = total + 255, at + 1
        if nibble == 15:
            total, at = total + block[at], at + 1
        return total

    while True:
        token, at = block[at], at + 1
        count = length(token >> 4)
        out += block[at:at + count]
        at += count
        if at == len(block):
            check(len(out) == size, f"{len(out)} bytes are unpacked where {size} are said")
            return bytes(out)
        offset, at = int.from_bytes(block[at:at + 2], "little"), at + 2
        start, left = len(out) - offset, length(token & 15) + 4
        while left > 0:
            # What is copied may reach into what it makes.
            piece = out[start:start + left]
            out += piece
            start, left = start + len(piece), left - len(piece)


def granted(value):
    """The numbers of authorizations that events name."""
    if isinstance(value, list):
        return set().union(*map(granted, value))
    if not isinstance(value, dict):
        return set()
    own = {value["number"]} if isinstance(value.get("number"), str) else set()
    return own.union(*map(granted, value.values()))


def journal(path):
    """The cases of a database by claim identifier: (numbers, events), after every chain was walked."""
    database = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    payers = dict(database.execute("SELECT id, name FROM payer"))
    found, links = {}, {}
    for case, payer, name, version, head in database.execute(
            "SELECT id, payer, name, version, chain FROM cases"):
        chain = sha(f"assent case {payers[payer]}\n{name}".encode())
        events = []
        for first, count, group, entry, link, row, size in database.execute(
                "SELECT version, count, group_number, events, chain, id, size FROM entry "
                "WHERE case_id = ? ORDER BY version", (case,)):
            entry = entry if size is None else unpacked(entry, size)
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
        found[claim] = ({name} | granted(events), events)
    chain = sha(b"assent journal")
    for number, link in database.execute("SELECT number, chain FROM commit_group ORDER BY number"):
        entries = b"".join(link for _, link in sorted(links.pop(number, [])))
        chain = sha(chain, number.to_bytes(8, "big"), entries)
        check(chain == link, f"the chain of commit groups breaks at {number}")
    check(not links, "there are entries of no commit group")
    database.close()
    return found
