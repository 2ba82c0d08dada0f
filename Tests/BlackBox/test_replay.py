"""Recorded cases decided again under another book: `assent policy replay`."""

import hashlib
import json
import os
import shutil
import subprocess

from harness import BIN, BOOK, Server, Store, check, run, test
from test_expected import is_explained, renumbered, request_path, steps


def filled():
    """A store with a case for every sample request, by terminal."""
    store = Store()
    for number, ((_, request, now), expected) in enumerate(steps()):
        path = request_path(request)
        if path is None or is_explained(expected):
            continue
        if path.endswith(".edi"):
            path = renumbered(path, 910000000 + number)
        store.run("submit", path, "--now", now, "--quiet")
    return store


def digests(store):
    with open(store.path, "rb") as file:
        return hashlib.sha256(file.read()).hexdigest()


def changed_book(old, new, name="policies/CPAP-01/2026.yaml"):
    book = os.path.join(Store.scratch(), "book")
    shutil.copytree(BOOK, book)
    path = os.path.join(book, name)
    with open(path) as file:
        text = file.read()
    check(old in text, f"{name} has no {old!r}")
    with open(path, "w") as file:
        file.write(text.replace(old, new))
    return book


def replay(store, book, *arguments):
    return run("policy", "replay", book, "--since", "2000-01-01", "--data", store.path, *arguments)


store = filled()


@test
def the_unchanged_book_decides_every_sample_as_it_did():
    status, out, err, _ = replay(store, BOOK, "--all", "--json")
    check(status == 0, out + err)
    report = json.loads(out)
    check(report["redecided"] == report["cases"] == store.case_count(), out)
    check(report["cases"] >= 20 and report["decisions"] > report["cases"], out)
    check(report["byThisBook"] == dict.fromkeys(
        ("decisions", "reproduced", "verbatim"), report["decisions"]), out)
    check(report["changed"] == 0 and report["missing"]["count"] == 0 and not report["changes"], out)
    status, out, _, _ = replay(store, BOOK, "--all")
    check(status == 0 and f"{report['decisions']} of {report['decisions']} made by this very book" in
          " ".join(out.split()), out)


@test
def what_the_change_can_not_touch_is_skipped_and_nothing_is_written():
    book = changed_book("atLeast: 15", "atLeast: 30")
    before = digests(store)
    verified = store.run("cases", "verify")[1]
    status, out, err, _ = replay(store, book)
    check(status == 0, out + err)
    for text in ["would change", "E0601", "asks for more", "policy.CPAP-01.index-15 (passed -> failed)",
                 "before   approved", "skipped"]:
        check(text in out, out)
    check(not [line for line in out.splitlines() if len(line) > 80], out)
    check("\r" not in err and "[" not in err, f"progress where there is no terminal: {err!r}")
    some, everything = (json.loads(replay(store, book, "--json", *more)[1]) for more in ((), ("--all",)))
    check(some["skipped"] > some["redecided"] > 0, some)
    check(some["skipped"] + some["redecided"] == everything["redecided"] == everything["cases"], some)
    check(some["table"] == everything["table"] and some["changes"] == everything["changes"], some)
    check(some["changed"] >= 2, some)
    limited = json.loads(replay(store, book, "--json", "--limit", "1")[1])
    check(limited["changed"] == some["changed"] and limited["changes"] == some["changes"][:1], limited)
    check(store.run("cases", "verify")[1] == verified, "the record is another")
    check(digests(store) == before, "the file is another")


@test
def it_runs_beside_a_server():
    server = Server(store)
    status, out, err, _ = replay(store, changed_book("atLeast: 15", "atLeast: 30"))
    check(status == 0 and "would change" in out, out + err)
    server.stop()


@test
def a_bar_shows_on_a_terminal_only():
    if shutil.which("script") is None:
        print("SKIPPED: script(1) is missing, so no terminal can be had")
        return
    command = f"{BIN} policy replay {BOOK} --since 2000-01-01 --data {store.path} --all"
    result = subprocess.run(["script", "-qec", command, "/dev/null"], capture_output=True, text=True, timeout=60)
    check(result.returncode == 0 and "[" in result.stdout and "of" in result.stdout, result.stdout)


@test
def an_entry_without_facts_is_refused_unless_it_is_skipped():
    import sqlite3
    copy = os.path.join(Store.scratch(), "old.sqlite")
    shutil.copy(store.path, copy)
    # As an earlier program wrote it: the summaries say nothing of rules.
    with sqlite3.connect(copy) as database:
        rows = database.execute("SELECT case_id, body FROM summary ORDER BY case_id LIMIT 3").fetchall()
        for case, body in rows:
            summary = json.loads(bytes(body))
            summary.pop("replayable")
            summary.pop("rules")
            database.execute("UPDATE summary SET body = ? WHERE case_id = ?",
                             (json.dumps(summary, separators=(",", ":")).encode(), case))
        # A document of another case is destroyed by law.
        database.execute("DELETE FROM document WHERE media_type = 'application/fhir+json'")
    database.close()
    since = ["policy", "replay", BOOK, "--since", "2000-01-01", "--data", copy]
    status, out, err, _ = run(*since)
    check(status == 1 and not out, out + err)
    check("3 of" in err and "can not be decided again" in err and "--skip-missing" in err, err)
    check(all(json.loads(bytes(body))["case"] in err for _, body in rows), err)
    status, out, err, _ = run(*since, "--skip-missing")
    check(status == 0 and "missing             3" in out, out + err)
    status, out, err, _ = run(*since, "--all", "--skip-missing", "--json")
    report = json.loads(out)
    check(status == 0 and report["missing"]["count"] > 3, out + err)
    check("is not there any more" in json.dumps(report["missing"]) or report["missing"]["count"] > 5, out)
    check(report["redecided"] + report["missing"]["count"] == report["cases"], out)


@test
def wrong_places_are_told():
    status, _, err, _ = run("policy", "replay", BOOK, "--since", "2026-01-01")
    check(status == 1 and "--data" in err, err)
    status, _, err, _ = run("policy", "replay", "/nowhere", "--since", "2026-01-01", "--data", store.path)
    check(status == 1 and "/nowhere" in err, err)
    status, _, err, _ = run("policy", "replay", BOOK, "--since", "2026-01-01", "--data", "/nowhere/x.sqlite")
    check(status == 1 and "/nowhere" in err, err)
    check(run("policy", "replay", BOOK, "--data", store.path)[0] == 2, "without --since")


store.remove()
