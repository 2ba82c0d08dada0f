"""Every step of prior authorization at the terminal, as the people in it take them: asked, submitted, completed, decided by a
person, told to the patient, billed."""

import concurrent.futures
import json
import os
import re
import threading

from harness import BIN, BOOK, Server, Store, actions, answers, check, claim_response, number_in, run, shared_path, test

MARCH_10 = ("--now", "2026-03-10T15:00:00Z")
MARCH_11 = ("--now", "2026-03-11T15:00:00Z")
KEYS = {"okafor": "demo-okafor-key-4d1c9a72", "brandt": "demo-brandt-key-c05a9e44",
        "whitlock": "demo-whitlock-key-71bb3d", "haddad": "demo-haddad-key-88e0b35f"}


def request(name):
    return os.path.join(BOOK, "requests", name)


def say(store, *arguments, expect=0, **more):
    """What a command prints, both streams together."""
    status, out, err, _ = store.run(*arguments, **more)
    check(status == expect, f"{' '.join(arguments)}: exit {status}, expected {expect}\n{out}{err}")
    return out + err


def has(text, *parts):
    for part in parts:
        check(part.lower() in " ".join(text.split()).lower(), f"'{part}' is not said in:\n{text}")


def review(store, reviewer, *arguments, expect=0, when=MARCH_10):
    return say(store, "review", *arguments, "--as", reviewer, *when, expect=expect,
               env={"ASSENT_REVIEWER_KEY": KEYS[reviewer]})


def waiting_case(store, when=MARCH_10):
    """The only case before a person."""
    lines = say(store, "review", "list", *when).strip().splitlines()
    check(len(lines) == 2, f"one case waits, not: {lines}")
    return lines[1].split()[0]


def submit(store, name, when=MARCH_10):
    out = say(store, "submit", request(name), *when)
    answer = out[:out.rindex("}") + 1]
    answers.append((request(name), answer.encode()))
    return answer


@test
def a_provider_asks_what_is_needed():
    def who(*arguments, expect=0):
        status, out, err, _ = run("who", *arguments, "--book", BOOK)
        check(status == expect, f"who {arguments}: exit {status}\n{out}{err}")
        return out + err

    has(who("72148", "--member", "LKS-1001", "--on", "2026-03-15"),
        "authorization is required", "Clearview Imaging Review (delegated vendor)", "delegations.csv, line",
        "2026-01-01", "Larkspur Health Appeals", "a physician of Clearview", "never guarantees payment")
    has(who("72148", "--member", "LMA-3001", "--on", "2026-03-15"), "(plan)", "list")
    has(who("K0823", "--member", "GMD-5001", "--on", "2026-03-15"), "Medicare contractor")
    has(who("72148", "--member", "LCP-4001", "--on", "2026-03-15"), "managed care organization")
    has(who("E0601", "--member", "OMF-6001", "--on", "2026-03-15"), "state Medicaid agency")
    has(who("E0601", "--member", "TTW-2001", "--on", "2026-03-15"), "third-party administrator")
    has(who("99213", "--member", "LKS-1001", "--on", "2026-03-15"), "no authorization is required", "nobody")
    has(who("27447", "--member", "LKS-1001", "--provider", "2000101057", "--on", "2026-03-15"),
        "conditional: tell me the place of service")
    has(who("27447", "--member", "LKS-1001", "--provider", "2000101057", "--place", "21", "--on", "2026-03-15"),
        "authorization is required")
    has(who("E0601", "--member", "LKS-1001", "--provider", "2000101099", "--on", "2026-03-15"),
        "out of network", "pays nothing for this outside its network", "certificate, section 5.7")
    has(who("A9300", "--member", "LKS-1001", "--on", "2026-03-15"), "excludes")
    has(who("E0601", "--member", "NOBODY", expect=1), "No member has the identifier 'NOBODY'")
    has(who("E0601", "--member", "LKS-1005", "--on", "2026-03-15", expect=1), "no coverage on 2026-03-15",
        "2026-01-31")
    has(who("XX", "--member", "LKS-1001", expect=1), "can not be a service code")
    has(who("E9999", "--member", "LKS-1001", "--on", "2026-03-15", expect=1), "E9999")
    answer = json.loads(who("72148", "--member", "LKS-1001", "--on", "2026-03-15", "--json"))
    check(answer["answer"] == "authorization is required", f"{answer}")


@test
def the_loop_closes_with_the_missing_item():
    store = Store()
    first = submit(store, "cpap-missing.json")
    check(actions(first)[1] == "A4", "it is pended")
    bundle = json.loads(first)
    types = [entry["resource"]["resourceType"] for entry in bundle["entry"]]
    check("CommunicationRequest" in types and "Task" in types, f"the answer asks for the item: {types}")
    again = submit(store, "cpap-missing.json")
    check(actions(again)[1] == "A4" and store.case_count() == 1, "a repeat is one case")
    case = say(store, "cases", "list", *MARCH_10).splitlines()[1].split()[0]
    has(say(store, "cases", "show", case, *MARCH_10), "Your provider has to send something", "Missing: Is there a note",
        "Due 2026-", "America/New_York")
    letters = say(store, "cases", "show", case, "--letters", *MARCH_10)
    check(letters.count("Last day to answer: Friday, April 24, 2026") == 2, "both letters say until when to answer")
    supplied = submit(store, "cpap-supply.json", MARCH_11)
    check(actions(supplied)[1] == "A1", "it is decided again")
    number = number_in(claim_response(supplied)["item"][0]["adjudication"])
    has(say(store, "cases", "show", number, *MARCH_11), "Approved", number, "from 2026-", "to 2026-")
    check(store.case_count() == 1, "the update made a case of its own")
    store.remove()


@test
def an_inquiry_finds_the_current_answer():
    path = shared_path("samples", "pas", "2.2.1-inquire-request.json")
    sample = shared_path("samples", "pas", "2.2.1-submit-request.json")
    if path is None or sample is None:
        return
    with open(path, "rb") as file:
        inquiry = json.load(file)
    body = json.dumps(inquiry[0] if isinstance(inquiry, list) else inquiry).encode()
    asked = os.path.join(Store.scratch(), "inquiry.json")
    with open(asked, "wb") as file:
        file.write(body)
    store = Store()
    say(store, "submit", sample, *MARCH_10)
    out = say(store, "inquire", "-", *MARCH_10, stdin=body)
    parameters = json.loads(out[:out.rindex("}") + 1])
    found = parameters["parameter"]
    check(len(found) == 1, f"{len(found)} answers")
    response = found[0]["resource"]["entry"][0]["resource"]
    check([item["itemSequence"] for item in response["item"]] == [1, 2], "the lines are those of the request")
    answers.append((sample, json.dumps(parameters).encode()))
    server = Server(store, *MARCH_10)
    status, _, answer = server.post_fhir("inquire", body)
    check(status == 200 and len(json.loads(answer)["parameter"]) == 1, f"over HTTP: {status}")
    answers.append((sample, answer))
    server.stop()
    store.remove()


@test
def a_nurse_an_expired_licence_and_a_wrong_state_are_refused():
    store = Store()
    submit(store, "admission.json")
    case = waiting_case(store)
    no = ["decide", case, "--line", "1", "--deny", "--reason", "Not needed.", "--criterion", "section 4.2",
          "--rationale", "The patient is stable."]
    has(review(store, "brandt", *no, expect=1), "a nurse may not deny")
    has(review(store, "whitlock", *no, expect=1), "licence expired on 2025-12-31")
    has(review(store, "haddad", *no, expect=1), "no licence of OH")
    has(review(store, "okafor", *no, "--seen", "1", expect=1), "version 1 was reviewed")
    has(say(store, "review", *no, "--as", "okafor", *MARCH_10, expect=1,
            env={"ASSENT_REVIEWER_KEY": "wrong"}), "refused")
    check(waiting_case(store) == case, "nothing has changed")
    store.remove()


@test
def seven_days_are_asked_and_a_physician_grants_five():
    store = Store()
    submit(store, "admission.json")
    case = waiting_case(store)
    has(say(store, "review", "show", case, *MARCH_10), "No policy decides this service", "next: clinician")
    has(review(store, "okafor", "decide", case, "--line", "1", "--grant", "8", "--reason", "x", "--criterion", "y",
               expect=1), "more than the 7 days asked for")
    review(store, "okafor", "decide", case, "--line", "1", "--grant", "5", "--reason",
           "Five days are enough for this course.", "--criterion", "Larkspur certificate, section 4.2")
    text = say(store, "cases", "show", case, "--letters", *MARCH_10)
    has(text, "Approved with changes", "5 days from 2026-03-23 to 2026-03-27", "Five days are enough", "The last day for it is",
        "Dr. Chidi Okafor", "physician", "free of charge")
    answer = submit(store, "admission.json")
    response = claim_response(answer)
    check(actions(answer)[1] == "A6", "the answer is a modification")
    check(response["addItem"][0]["quantity"]["value"] == 5, f"{response['addItem']}")
    # What the payer publishes of the year: granted in part is denied, as in CMS's own form.
    text = say(store, "cases", "metrics", "--year", "2026", "--items")
    has(" ".join(text.split()), "Standard requests 1 approved 0 0.0 % denied, in full or in part 1 100.0 %",
        "X12 service type 48 hospital.csv, line 4")
    numbers = json.loads(say(store, "cases", "metrics", "--year", "2026", "--json"))["plans"][0]
    check(numbers["standard"]["denied"] == numbers["decided"] == 1 and numbers["expedited"]["decided"] == 0, f"{numbers}")
    store.remove()


@test
def a_physicians_denial_goes_end_to_end():
    store = Store()
    submit(store, "admission.json")
    case = waiting_case(store)
    asked = review(store, "okafor", "ask", case, "--line", "1", "--question", "Send the plan of care.",
                   "--loinc", "18776-5")
    has(asked, "asked")
    has(say(store, "cases", "show", case, *MARCH_10), "Missing: Send the plan of care.")
    review(store, "okafor", "decide", case, "--line", "1", "--deny", "--reason",
           "The treatment can be given at home.", "--criterion", "Larkspur certificate, section 4.2",
           "--rationale", "The patient is stable, on oral medication, and lives with family.")
    text = say(store, "cases", "show", case, "--letters", *MARCH_10)
    has(text, "Not approved", "The treatment can be given at home", "lives with family",
        "Larkspur certificate, section 4.2", "The last day for it is 2026-09-11", "Larkspur Health Appeals", "Dr. Chidi Okafor")
    answer = submit(store, "admission.json")
    check(actions(answer)[1] == "A3", "the answer is a denial")
    has(json.dumps(claim_response(answer)["processNote"]), "The treatment can be given at home")
    status, out, _, _ = store.run("cases", "verify")
    check(status == 0, out)
    store.remove()


@test
def the_estimate_shows_every_step():
    status, out, err, _ = run("estimate", "72148", "--member", "LKS-1001", "--provider", "2000101065", "--on",
                              "2026-03-15", "--book", BOOK, "--now", "2026-03-10T15:00:00Z")
    check(status == 0, err)
    has(out, "$1,500.00", "$300.00", "$240.00", "You pay $540.00, the plan $960.00", "Estimate only")


@test
def units_are_used_once_and_not_overspent():
    store = Store()
    answer = submit(store, "cpap-approve.json")
    response = claim_response(answer)
    number = number_in(response["item"][0]["adjudication"])
    member, provider = "LKS-1001", "2000101032"
    text = say(store, "cases", "show", number, *MARCH_10)
    granted = int(re.search(r"Approved: (\d+) (?:unit|month)", text).group(1))
    with open(request("cpap-approve.json")) as file:
        bundle = json.load(file)
    for entry in bundle["entry"]:
        if entry["resource"]["resourceType"] == "Coverage":
            member = entry["resource"]["identifier"][0]["value"]

    def bill(claim, *more, expect=0, number=number, code="E0601", provider=provider, on="2026-03-21", units="1"):
        arguments = ["claim", "--member", member, "--code", code, "--units", units, "--provider", provider,
                     "--on", on, "--claim", claim, *MARCH_10, *more]
        return say(store, *arguments, *(["--number", number] if number else []), expect=expect)

    has(bill("other code", code="E1390", expect=1), "CARC 284")
    has(bill("other provider", provider="2000101099", expect=1), "CARC 296")
    has(bill("too late", on="2027-01-01", expect=1), "CARC 302")
    has(bill("too many", units=str(granted + 1), expect=1), "CARC 198")
    has(bill("no such number", number="A0000000000", expect=1), "CARC 15")
    has(bill("no authorization", number=None, code="K0823", expect=1), "CARC 197")
    has(bill("nothing needed", number=None, code="99213"), "covered without authorization")
    # More claims at one moment than there are units: as many as there are units are covered, and no more.
    claims = [f"claim-{index}" for index in range(granted + 3)]

    def one(claim):
        return store.run("claim", "--number", number, "--member", member, "--code", "E0601", "--units", "1",
                         "--provider", provider, "--on", "2026-03-21", "--claim", claim, *MARCH_10)

    with concurrent.futures.ThreadPoolExecutor(8) as pool:
        results = list(pool.map(one, claims))
    covered = [claim for claim, (status, *_) in zip(claims, results) if status == 0]
    check(len(covered) == granted, f"{len(covered)} claims are covered by {granted} units: {results}")
    for status, out, err, _ in results:
        check(status == 0 or "CARC 198" in out, f"{out}{err}")
    has(bill(covered[0]), "0 units left", "used its units before")
    store.remove()


@test
def a_server_owns_its_store():
    store = Store()
    server = Server(store)
    text = say(store, "submit", request("cpap-approve.json"), *MARCH_10, expect=1)
    has(text, "in use by assent serve at http://127.0.0.1:")
    say(store, "cases", "list")
    server.stop()
    submit(store, "cpap-approve.json")
    store.remove()


@test
def the_server_says_what_it_is():
    store = Store()
    server = Server(store, *MARCH_10)
    status, headers, body = server.request("GET", "/fhir/pas-2.2.1/metadata")
    check(status == 200 and json.loads(body)["resourceType"] == "CapabilityStatement", "metadata")
    answers.append((None, body))
    for path in ("/health", "/ready"):
        status, _, body = server.request("GET", path)
        check(status == 200, f"{path}: {status}")
    status, _, body = server.request("GET", "/who?code=72148&member=LKS-1001&on=2026-03-15")
    check(status == 200 and json.loads(body)["answer"] == "authorization is required", f"{body}")
    for path, expected in (("/who?code=72148", 400), ("/who?code=72148&member=NOBODY", 404),
                           ("/who?code=72148&member=LKS-1001&colour=red", 400)):
        status, headers, body = server.request("GET", path)
        kind = {name.lower(): value for name, value in headers.items()}["content-type"]
        check(status == expected and kind == "application/problem+json", f"{path}: {status} {kind}")
    server.stop()
    store.remove()


@test
def wrong_usage_is_exit_2():
    for arguments in (["nonsense"], ["submit"], ["who", "72148"], ["review", "decide", "X", "--as", "okafor"],
                      ["claim", "--units", "zero"], ["serve", "--host", "0.0.0.0"]):
        status, out, err, _ = run(*arguments)
        check(status == 2, f"{arguments}: exit {status} {out}{err}")
    status, out, _, _ = run("--help")
    check(status == 0 and "Is this service authorized" in out, "help")
    check(os.path.exists(BIN), "the program is there")


@test
def the_same_request_many_times_at_once_is_one_case():
    store = Store()
    server = Server(store, *MARCH_10)
    with open(request("cpap-approve.json"), "rb") as file:
        body = file.read()
    start = threading.Barrier(64)

    def one(_):
        start.wait()
        return server.post_fhir("submit", body)

    with concurrent.futures.ThreadPoolExecutor(64) as pool:
        results = list(pool.map(one, range(64)))
    check({status for status, _, _ in results} == {200}, f"{[status for status, _, _ in results]}")
    check(len({answer for _, _, answer in results}) == 1, "the answers differ")
    server.stop()
    check(store.case_count() == 1, f"{store.case_count()} cases")
    store.remove()


@test
def an_expedited_request_and_a_switch_have_their_clocks():
    store = Store()
    submit(store, "expedited.json")
    case = waiting_case(store)
    has(say(store, "cases", "show", case, *MARCH_10), "Due 2026-03-13 11:00", "72 hours after receipt",
        "42 CFR 422.568(b), 422.572")
    store.remove()
    # Asked as standard, expedited a day later: 72 hours from then on, and again standard as from the beginning.
    store = Store()
    submit(store, "admission.json")
    case = waiting_case(store)
    has(say(store, "cases", "show", case, *MARCH_10), "Due 2026-03-25 23:59", "15 calendar days after receipt")
    has(review(store, "okafor", "expedite", case, "--reason", "The doctor says that waiting is a danger.", when=MARCH_11),
        "is due 2026-03-14 11:00", "72 hours after the request to expedite")
    has(review(store, "okafor", "expedite", case, "--reason", "Twice.", when=MARCH_11, expect=1), "expedited already")
    has(review(store, "okafor", "expedite", case, "--standard", "--reason", "Withdrawn.", when=MARCH_11),
        "is due 2026-03-25 23:59")
    has(review(store, "okafor", "extend", case, "--reason", "Records from a third party.", when=MARCH_11),
        "is due 2026-04-09 23:59", "extended by 15 calendar days")
    has(review(store, "okafor", "extend", case, "--reason", "Again.", when=MARCH_11, expect=1), "can not be extended")
    store.remove()
