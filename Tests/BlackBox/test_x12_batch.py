"""Batches of X12: streamed, each set by itself, answered in order; repeats are found; SIGKILL in the middle loses nothing and
decides nothing twice."""

import json
import os
import pty
import re
import signal
import socket
import sqlite3
import struct
import subprocess
import sys
import time

from harness import BIN, ROOT, Server, Store, check, run, test, x12_segments

sys.path.insert(0, os.path.join(ROOT, "Tools"))
import batch_278 as make  # noqa: E402

NOW = ["--now", "2026-03-10T15:00:00Z"]
COUNT = int(os.environ.get("ASSENT_BATCH_SETS", "400"))


def store_with(count):
    store = Store()
    folder = os.path.join(store.folder, "members")
    make.write_members(folder, count)
    status, out, err, _ = store.run("registry", "import", folder)
    check(status == 0, f"registry import: {out}{err}")
    return store


def written(store, name, text):
    path = os.path.join(store.folder, name)
    with open(path, "w") as file:
        file.write(text)
    return path


def submit(store, path, *arguments):
    status, out, err, _ = store.run("submit", path, *NOW, *arguments, timeout=300)
    return status, out, err


def rows(store):
    """How many cases there are, and how many appends: one each where each was decided once."""
    database = sqlite3.connect(f"file:{store.path}?mode=ro", uri=True)
    try:
        return tuple(database.execute(f"SELECT count(*) FROM {table}").fetchone()[0]
                     for table in ("cases", "entry"))
    finally:
        database.close()


def identifiers(answer):
    """BHT03 of each response, in order."""
    return [s.split("*")[3] for s in x12_segments(answer) if s.startswith("BHT*")]


def wants_whole(answer):
    """Every trailer counts what it closes, and every number within an interchange is of one thing."""
    sets = groups = segments = 0
    for segment in x12_segments(answer):
        e = segment.split("*")
        segments += 1
        if e[0] == "ISA":
            groups, group_numbers, set_numbers = 0, set(), set()
        elif e[0] == "GS":
            sets = 0
            groups += 1
            check(e[6] not in group_numbers, f"GS06 {e[6]} twice")
            group_numbers.add(e[6])
        elif e[0] == "ST":
            sets += 1
            segments = 1
            check(e[2] not in set_numbers, f"ST02 {e[2]} twice")
            set_numbers.add(e[2])
        elif e[0] == "SE":
            check(int(e[1]) == segments, f"SE01 {e[1]}, counted {segments}")
        elif e[0] == "GE":
            check(int(e[1]) == sets, f"GE01 {e[1]}, counted {sets}")
        elif e[0] == "IEA":
            check(int(e[1]) == groups, f"IEA01 {e[1]}, counted {groups}")


def without_numbers(answer):
    """Without the numbers of cases and authorizations, which no two stores give alike."""
    return re.sub(r"\b[AR][0-9A-Z]{7,19}\b", "NUMBER", answer)


@test
def many_interchanges_are_answered_in_order():
    store = store_with(60)
    path = written(store, "b.edi", "".join(make.batch(60, 7)))
    status, answer, err = submit(store, path)
    check(status == 0, f"exit {status}: {err}")
    check(identifiers(answer) == [f"B{n}" for n in range(1, 61)], "not in the order of the sets")
    wants_whole(answer)
    numbers = [s.split("*")[13] for s in x12_segments(answer) if s.startswith("ISA")]
    check(len(set(numbers)) == 9, f"ISA13 of the answers: {numbers}")
    check("60 sets: 60 accepted, 0 rejected, 15 approved, 15 pended" in err, err)
    check(rows(store) == (60, 60), f"cases and appends: {rows(store)}")
    store.remove()


@test
def a_bad_set_is_rejected_alone():
    store = store_with(12)
    sets = [make.transaction(n, n) for n in range(1, 7)]
    sets[2] = sets[2].replace("HL*1**20*1~\n", "HL*1**20*1~\nXX*1~\n").replace("SE*", "SE*9")
    whole = make.interchange(sets, 1)
    cut = make.interchange([make.transaction(n, n) for n in (7, 8)], 2).replace("GE*2*", "GE*3*")
    twice = make.interchange([make.transaction(n, 5) for n in (9, 10)], 3)
    path = written(store, "b.edi", whole + cut + twice)
    status, answer, err = submit(store, path)
    check(status == 1, f"exit {status}")
    check(identifiers(answer) == ["B1", "B2", "B4", "B5", "B6", "B9"], identifiers(answer))
    segments = x12_segments(answer)
    check([s for s in segments if s.startswith("AK2")] ==
          ["AK2*278*0003*005010X217", "AK2*278*0005*005010X217"], "the 999 tells of other sets")
    check("AK9*P*6*6*5" in segments, "five of six are accepted")
    check("AK9*R*3*2*0*5" in segments, "a group with a wrong count is rejected whole")
    check(any(re.match(r"IK5\*R(\*\d+)*\*23", s) for s in segments), "ST02 twice is not told")
    check(rows(store)[0] == 6, rows(store))
    wants_whole(answer)
    store.remove()


@test
def an_interchange_is_taken_in_once():
    store = store_with(8)
    text = "".join(make.batch(4, 4))
    path = written(store, "b.edi", text)
    status, first, err = submit(store, path)
    check(status == 0, err)
    status, again, err = submit(store, path)
    check(status == 1 and "TA105 025" in err, f"exit {status}: {err}")
    check([s for s in x12_segments(again) if s.startswith("TA1")] ==
          ["TA1*000000001*260310*0930*R*025"] and "BHT" not in again, again)
    # Line breaks are no content.
    flat = written(store, "flat.edi", text.replace("\n", ""))
    status, answer, err = submit(store, flat, "--again")
    check(status == 0 and answer == first, f"asked for again, it is another: {err}")
    other = written(store, "other.edi", "".join(make.batch(4, 4, first=5)))
    status, answer, err = submit(store, other, "--again")
    check(status == 1 and "*R*025" in answer and "BHT" not in answer, "the number was used for other content")
    check(rows(store) == (4, 4), rows(store))
    within = written(store, "within.edi", make.interchange([make.transaction(5, 1)], 9)
                     + make.interchange([make.transaction(6, 1)], 9)
                     + make.interchange([make.transaction(6, 1)], 9, sender="OTHERCLINIC"))
    status, answer, err = submit(store, within)
    check(identifiers(answer) == ["B5", "B6"] and answer.count("*R*025") == 1, answer)
    store.remove()


@test
def one_member_is_decided_in_order():
    """Twelve requests for one member, by two of her numbers: the same requests, the same answers, as one by one."""
    def sets(one_by_one):
        made = [make.transaction(4 * n + 1, 1 if one_by_one else n, who="LKS-1001-01" if n % 2 else "LKS-1001",
                                 identifier=f"S{n // 2}") for n in range(1, 13)]
        return [make.interchange([s], 10 + i) for i, s in enumerate(made)] if one_by_one else [make.interchange(made, 1)]
    answers = []
    for one_by_one in (True, False):
        store = Store()
        parts = []
        for index, text in enumerate(sets(one_by_one)):
            status, answer, err = submit(store, written(store, f"{index}.edi", text))
            check(status == 0, err)
            parts.append(answer)
        kept = [s for s in x12_segments("".join(parts)) if s[:2] not in ("IS", "GS", "GE", "IE", "ST", "SE")]
        answers.append((without_numbers("\n".join(kept)), rows(store)))
        store.remove()
    check(answers[0] == answers[1], "side by side they come to something else")


def kill_and_go_on(store, path, out, stops):
    """Starts the program again and again, and kills it once so many cases are stored."""
    kills = 0
    arguments = [BIN, "submit", path, "--out", out, *NOW, *store.options]
    for stop in [*stops, None]:
        process = subprocess.Popen(arguments, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        while process.poll() is None:
            if stop is not None and rows(store)[0] >= stop:
                process.send_signal(signal.SIGKILL)
                kills += 1
                break
            time.sleep(0.005)
        err = process.stderr.read().decode()
        process.wait()
        if stop is None:
            check(process.returncode == 0, f"exit {process.returncode}: {err}")
        else:
            check(not os.path.exists(out), "an answer that is not complete has its name")
    return kills


@test
def sigkill_decides_nothing_twice():
    text = "".join(make.batch(COUNT, max(1, COUNT // 5)))
    answers, ends = [], []
    for stops in ([], [COUNT // 10, COUNT // 4, COUNT // 3, COUNT // 2, 9 * COUNT // 10]):
        store = store_with(COUNT)
        path, out = written(store, "b.edi", text), os.path.join(store.folder, "answer.edi")
        kills = kill_and_go_on(store, path, out, stops)
        check(kills >= min(len(stops), 3), f"only {kills} kills came in time")
        with open(out) as file:
            answers.append(without_numbers(file.read()))
        check(oct(os.stat(out).st_mode)[-3:] == "600", "others may read the answer")
        check(not os.path.exists(out + ".partial"), "the partial answer stays")
        ends.append(rows(store))
        status, verified, err, _ = store.run("cases", "verify")
        check(status == 0, f"{verified}{err}")
        status, _, err = submit(store, path)
        check(status == 1 and "TA105 025" in err, "once it is answered it is a repeat")
        check(rows(store) == ends[-1], "a repeat was decided")
        store.remove()
    check(ends[0] == ends[1] == (COUNT, COUNT), f"cases and appends: {ends}")
    check(identifiers(answers[1]) == [f"B{n}" for n in range(1, COUNT + 1)], "sets are missing or twice")
    check(answers[0] == answers[1], "the answer after kills is another")


@test
def memory_does_not_grow_with_the_batch():
    """In a debug build; Tools/bench-batch.sh measures it for 100,000 sets."""
    peaks = []
    for count in (COUNT // 4, 2 * COUNT):
        store = store_with(count)
        path = written(store, "b.edi", "".join(make.batch(count, count)))
        code = ("import resource, subprocess, sys; r = subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL); "
                "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss); sys.exit(r.returncode)")
        result = subprocess.run([sys.executable, "-c", code, BIN, "submit", path, "--quiet", *NOW, *store.options],
                                capture_output=True, timeout=300)
        check(result.returncode == 0, result.stderr.decode())
        peaks.append(int(result.stdout) / 1024)
        store.remove()
    check(peaks[1] < 200 and peaks[1] < peaks[0] + 40, f"MB at the peak: {peaks}")


@test
def progress_is_for_terminals_only():
    store = store_with(80)
    path = written(store, "b.edi", "".join(make.batch(80, 80)))
    status, _, err = submit(store, path, "--quiet")
    check(status == 0 and err == "", f"--quiet says: {err}")
    leader, follower = pty.openpty()
    process = subprocess.Popen([BIN, "submit", path, "--again", *NOW, *store.options],
                               stdout=subprocess.DEVNULL, stderr=follower)
    os.close(follower)
    shown = b""
    while True:
        try:
            chunk = os.read(leader, 4096)
        except OSError:
            break
        if not chunk:
            break
        shown += chunk
    check(process.wait() == 0, shown)
    lines = [re.sub(r"\x1b\[K", "", part) for part in re.split(r"[\r\n]+", shown.decode())]
    check(any(" of 80 " in line for line in lines), f"no progress: {lines}")
    check(all(len(line) < 80 for line in lines), f"longer than a line: {lines}")
    check(any(line.startswith("80 sets: 80 accepted") for line in lines), lines)
    store.remove()


def post_batch(server, body, timeout=120):
    return server.request("POST", "/x12/batch", body, {"Content-Type": "application/edi-x12"}, timeout=timeout)


@test
def a_batch_over_http():
    store = store_with(100)
    server = Server(store, *NOW)
    text = "".join(make.batch(100, 30)).encode()
    status, headers, answer = post_batch(server, (text[i:i + 1000] for i in range(0, len(text), 1000)))
    check(status == 200 and headers["Content-Type"] == "application/edi-x12", f"{status} {headers}")
    check(identifiers(answer) == [f"B{n}" for n in range(1, 101)], "not in the order of the sets")
    wants_whole(answer)
    status, _, answer = post_batch(server, text)
    check(status == 200 and answer.count(b"*R*025") == 4 and b"BHT" not in answer, answer[:600])
    # In real time: few at once, and the same may be asked again.
    status, headers, answer = server.post_x12(text)
    check(status == 413 and b"/x12/batch" in answer, f"{status} {answer[:300]}")
    check(headers["Content-Type"] == "application/problem+json", headers)
    one = make.interchange([make.transaction(1, 1)], 77).encode()
    answers = [server.post_x12(one)[2] for _ in range(2)]
    check(identifiers(answers[0]) == identifiers(answers[1]) == ["B1"], answers)
    check(rows(store) == (100, 100), rows(store))
    status, _, answer = post_batch(server, b"nothing of the kind")
    check(status == 400, f"{status} {answer[:300]}")
    server.stop()
    store.remove()


@test
def a_client_that_goes_may_send_it_again():
    store = store_with(200)
    server = Server(store, *NOW)
    text = "".join(make.batch(200, 200)).encode()
    head = (f"POST /x12/batch HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/edi-x12\r\n"
            f"Content-Length: {len(text)}\r\n\r\n").encode()
    # One sends half and waits: nobody else does.
    slow = socket.create_connection((server.host, server.port))
    slow.sendall(head + text[:len(text) // 2])
    gone = socket.create_connection((server.host, server.port))
    gone.sendall(head + text)
    check(gone.recv(1000).startswith(b"HTTP/1.1 200"), "no answer")
    gone.close()
    status, _, answer = post_batch(server, text)
    check(status == 200 and identifiers(answer) == [f"B{n}" for n in range(1, 201)], f"{status} {answer[:500]}")
    check(rows(store) == (200, 200), rows(store))
    slow.close()
    server.stop()
    store.remove()


@test
def a_batch_is_in_the_audit_trail_wherever_its_client_went():
    store = store_with(1)
    server = Server(store, *NOW)
    for number in range(1, 31):
        text = make.interchange([make.transaction(number, 1)], number).encode()
        with socket.create_connection((server.host, server.port)) as gone:
            gone.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))  # a reset at once
            gone.sendall(f"POST /x12/batch HTTP/1.1\r\nHost: x\r\nContent-Type: application/edi-x12\r\n"
                         f"Content-Length: {len(text)}\r\n\r\n".encode() + text)
            time.sleep(number / 10_000)
    time.sleep(2)
    counted = re.findall(r'_count\{operation="POST /x12/batch",status="\d+"\} (\d+)', server.request("GET", "/metrics")[2].decode())
    server.stop()
    status, out, err, _ = store.run("audit", "--json", "--limit", "1000")
    check(status == 0, err)
    entries = [one["entry"] for one in json.loads(out) if one["entry"]["operation"] == "POST /x12/batch"]
    came = sum(int(count) for count in counted)
    check(came > 0 and len(entries) == came, f"{came} batches, {len(entries)} entries")
    told = {case for entry in entries for case in entry.get("cases", [])}
    check(len(told) == rows(store)[0], f"{rows(store)[0]} cases, of which the trail names {len(told)}")
    store.remove()
