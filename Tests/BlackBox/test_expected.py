"""Each sample request is answered as Examples/larkspur/expected.csv says, by terminal and over HTTP."""

import csv
import itertools
import json
import os
import re

from harness import (BOOK, Server, Store, actions, answers, answers_201, check, claim_response, shared_path, test,
                     version_of, x12_actions, x12_segments)


def rows():
    with open(os.path.join(BOOK, "expected.csv"), newline="") as file:
        lines = (line for line in file if not line.startswith("#"))
        return list(csv.DictReader(lines))


def request_path(name):
    if name.startswith("shared:"):
        return shared_path("samples", *name.removeprefix("shared:").split("/"))
    if name.startswith("mended:"):
        path = shared_path("samples", *name.removeprefix("mended:").split("/"))
        return path and mended(path)
    return os.path.join(BOOK, name)


def mended(path):
    """A public 278 with the count of SE01 and the kind of group in GS01 put right, and nothing else."""
    with open(path) as file:
        segments = [s for s in file.read().replace("\n", "").split("~") if s]
    segments = [re.sub(r"^GS\*\w\w\*", "GS*HI*", s) for s in segments]
    start, end = (next(i for i, s in enumerate(segments) if s.startswith(id)) for id in ("ST*", "SE*"))
    segments[end] = f"SE*{end - start + 1}*{segments[end].split('*')[2]}"
    copy = os.path.join(Store.scratch(), os.path.basename(path))
    with open(copy, "w") as file:
        file.write("".join(s + "~" for s in segments))
    return copy


def collected(path):
    """Where the answers to a request are collected, to be validated at the end."""
    return answers_201 if version_of(path) == "2.0.1" else answers


def reasons(answer):
    """All that an answer says in words."""
    response = claim_response(answer)
    return " ".join(note["text"] for note in response.get("processNote", []))


def is_x12(answer):
    return answer[:3] in ("ISA", b"ISA")


def compare_x12(step, expected, answer):
    """The HCR of the event and of each line; `999` and `AAA` where there is none."""
    segments = x12_segments(answer)
    for row in expected:
        if row["action"] in ("999", "AAA"):
            wanted = "IK5*R" if row["action"] == "999" else "AAA*N"
            if row["action"] == "999" and not any(s.startswith("AK2") for s in segments):
                wanted = "AK9*R"  # the whole group
            check(any(s.startswith(wanted) for s in segments), f"{step}: no {wanted} in {segments}")
            check(not x12_actions(answer), f"{step}: it was decided: {segments}")
        else:
            line = int(row["line"]) if row["line"] else None
            found = x12_actions(answer)
            check(found.get(line) == row["action"], f"{step}: line {line} in {found}, expected {row['action']}")
        text = " ".join(segments)
        check(row["reason"].lower() in text.lower(), f"{step}: '{row['reason']}' is not in {text[:1500]}")


def steps():
    """The rows, one group a request, in the order of the file."""
    for key, group in itertools.groupby(rows(), key=lambda row: (row["step"], row["request"], row["now"])):
        yield key, list(group)


def is_explained(expected):
    """Rows of a message that asks for no authorization: it is answered in its own way, or told in words why not."""
    return expected[0]["action"] == "explained"


def compare_explained(step, expected, status, answer, words):
    """The words are in the answer, or beside it; where the answer is a set of its own, nothing was decided in it."""
    check(status in (0, 1, 200, 400, 422), f"{step}: status {status}")
    text = answer + words
    check(text.strip(), f"{step}: no answer at all")
    check(expected[0]["reason"].lower() in text.lower(), f"{step}: '{expected[0]['reason']}' is not in {text[:600]}")
    check(not is_x12(answer) or not x12_actions(answer), f"{step}: it was decided")


def compare(step, expected, answer):
    if is_x12(answer):
        compare_x12(step, expected, answer)
        return
    if expected[0]["action"] == "rejected":
        check(claim_response(answer)["outcome"] == "error", f"{step}: it was not rejected")
        check(expected[0]["reason"].lower() in reasons(answer).lower(), f"{step}: {reasons(answer)}")
        return
    found = actions(answer)
    for row in expected:
        line = int(row["line"]) if row["line"] else None
        check(line in found, f"{step}: no line {line} in {found}")
        check(found[line] == row["action"],
              f"{step} {row['request']}: {'line ' + str(line) if line else 'event'} is {found[line]}, "
              f"expected {row['action']}")
        if row["reason"]:
            text = reasons(answer) + json.dumps(claim_response(answer))
            check(row["reason"].lower() in text.lower(), f"{step}: '{row['reason']}' is not said in: {text[:1500]}")


def renumbered(path, number):
    """With a control number of its own: the public samples share one, and a second interchange under it is a repeat."""
    with open(path) as file:
        text = file.read()
    old = text[90:99]
    copy = os.path.join(Store.scratch(), os.path.basename(path))
    with open(copy, "w") as file:
        file.write(text[:90] + str(number) + re.sub(rf"(IEA\*\d+\*){old}", rf"\g<1>{number}", text[99:]))
    return copy


def by_terminal(store):
    codes, seen = set(), []
    for (step, request, now), expected in steps():
        path = request_path(request)
        if path is None:
            continue
        if path.endswith(".edi"):
            path = renumbered(path, 900000000 + len(seen))
            seen.append(path)
        status, out, err, _ = store.run("submit", path, "--now", now, "--explain")
        if is_explained(expected):
            compare_explained(step, expected, status, out, err)
            continue
        wanted = 1 if expected[0]["action"] == "999" else 0
        check(status == wanted, f"{step} {request}: exit {status} {out[:600]} {err[:600]}")
        compare(step, expected, out)
        codes |= {row["action"] for row in expected}
        if not is_x12(out):
            collected(path).append((path, out.encode()))
        explained(step, expected, err)
    check(len(codes) >= 5, f"only the actions {codes} are expected anywhere")


def explained(step, expected, text):
    """Of every line that is not approved, the check that concluded shows its id, its input and where that stood, the rule's
    citation, the next action and who must take it."""
    for row in expected:
        if not row["line"] or row["action"] in ("A1", "C", "rejected", "999", "AAA"):
            continue
        part = text.split(f"\nLine {row['line']}:", 1)
        check(len(part) == 2, f"{step}: line {row['line']} is not explained")
        block = part[1].split("\nLine ", 1)[0]
        checks = re.split(r"\n  (?=(?:ok|-|\?|NO) )", block)[1:]
        check(checks, f"{step}: line {row['line']} has no checks:\n{block}")
        last = " ".join(checks[-1].split())
        check(re.match(r"(ok|\?|NO) [a-z][\w.-]+ ", last), f"{step}: no check id in: {last[:200]}")
        for word in ("input: ", " at: ", " rule: ", " next: "):
            check(word in last, f"{step} {row['request']}: line {row['line']} has no '{word.strip()}' in:\n{checks[-1]}")
        check(re.search(r"next: (provider|member|staff|clinician|nobody|[\w ]+): \S", last), f"{step}: nobody acts: {last}")


@test
def expected_answers_at_the_terminal():
    store = Store()
    by_terminal(store)
    status, out, _, _ = store.run("cases", "verify")
    check(status == 0, f"the chain is broken: {out}")
    store.remove()


@test
def expected_answers_over_http():
    store = Store()
    server, current = None, None
    for (step, request, now), expected in steps():
        path = request_path(request)
        if path is None:
            continue
        if now != current:
            if server:
                server.stop()
            server, current = Server(store, "--now", now), now
        with open(path, "rb") as file:
            post = server.post_x12 if path.endswith(".edi") else lambda body: server.post_fhir("submit", body, version_of(path))
            status, _, answer = post(file.read())
        if is_explained(expected):
            compare_explained(step, expected, status, answer.decode(), "")
            continue
        check(status == 200, f"{step} {request}: {status} {answer[:600]}")
        compare(step, expected, answer)
        if not is_x12(answer):
            collected(path).append((path, answer))
    if server:
        server.stop()
    store.remove()
