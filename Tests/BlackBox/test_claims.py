"""The claim that follows: 837 files are matched, filed once, replaced and voided, and answered by an 835."""

import concurrent.futures
import json
import os
import re

from harness import BOOK, Store, check, passes_pyx12, test, x12_segments
from test_story import MARCH_10, has, request, review, say, submit, waiting_case

LATER = ("--now", "2026-03-30T15:00:00Z")
FIRST_NUMBER = "AHVPM1GK1Z9X"  # as the sample claims have it


def claim_text(name, number=None):
    """A sample claim, with the number of this run."""
    with open(os.path.join(BOOK, "claims", name)) as file:
        text = file.read()
    check(f"REF*G1*{FIRST_NUMBER}~" in text, f"{name} names no authorization")
    return text.replace(f"REF*G1*{FIRST_NUMBER}~", f"REF*G1*{number}~" if number else f"REF*G1*{FIRST_NUMBER}~")


def bill(store, text, *more, expect=0):
    """(what is printed on stdout, the 835 as segments); the 835 is kept for the validators."""
    path = os.path.join(store.folder, f"remit-{len(os.listdir(store.folder))}.835")
    status, out, err, _ = store.run("claim", "-", "--remit", path, *LATER, *more, stdin=text.encode())
    check(status == expect, f"exit {status}, expected {expect}\n{out}{err}")
    with open(path) as file:
        advice = file.read()
    if advice:
        remittances.append(advice)
    return out + err, x12_segments(advice)


remittances = []


def granted(store):
    """The number of three months of a device."""
    answer = submit(store, "cpap-approve.json")
    return re.search(r'"valueString":\s*"(A[0-9A-Z]{11})"', answer).group(1)


def left(store, number):
    """Units left, as a single line of a claim tells it without using any: more than there are."""
    out = say(store, "claim", "--number", number, "--member", "LKS-1001", "--code", "E0601", "--units", "1000",
              "--provider", "2000101032", "--on", "2026-03-21", *LATER, expect=1)
    return int(re.search(r"(\d+) of 3 ", out).group(1))


def amounts(advice, name):
    return [segment for segment in advice if segment.startswith(f"{name}*")]


def check_balance(advice):
    """CLP04 = CLP03 - CAS, claim by claim, in cents; BPR02 = the sum of CLP04 less PLB."""
    def cents(text):
        whole, _, part = text.lstrip("-").partition(".")
        value = int(whole or "0") * 100 + int((part + "00")[:2])
        return -value if text.startswith("-") else value

    total, claim = 0, None
    for segment in advice + ["SE*0*0"]:
        elements = segment.split("*")
        if elements[0] in ("CLP", "PLB", "SE") and claim is not None:
            check(claim == 0, f"a claim does not balance by {claim} cents: {advice}")
            claim = None
        if elements[0] == "CLP":
            claim = cents(elements[3]) - cents(elements[4])
            total += cents(elements[4])
        elif elements[0] == "CAS":
            claim -= sum(cents(amount) for amount in elements[3::3])
        elif elements[0] == "PLB":
            total -= cents(elements[4])
        elif elements[0] == "BPR":
            paid = cents(elements[2])
    check(paid == total, f"BPR02 is {paid}, the claims come to {total}")


@test
def a_claim_is_billed_once_replaced_and_voided():
    store = Store()
    number = granted(store)
    text = claim_text("cpap.edi", number)
    said, advice = bill(store, text)
    has(said, "covered", number, "CPAP-MARCH")
    check(left(store, number) == 1, "two of three are used")
    clp = amounts(advice, "CLP")
    check(len(clp) == 1 and clp[0].startswith("CLP*CPAP-MARCH*1*240*"), f"{clp}")
    check(f"REF*G1*{number}" in advice and "REF*6R*CPAP-MARCH-1" in advice, f"{advice}")
    check_balance(advice)
    first = clp[0].split("*")[7]

    said, again = bill(store, text)
    has(said, "was filed before")
    check(left(store, number) == 1, "the same file used units twice")
    check(amounts(again, "CLP") == clp and amounts(again, "TRN") == amounts(advice, "TRN"), "another answer")

    said, advice = bill(store, claim_text("cpap-replacement.edi", number))
    has(said, f"replaces claim {first}", "given back")
    check(left(store, number) == 2, "the replacement uses one")
    check([line.split("*")[2] for line in amounts(advice, "CLP")] == ["22", "1"], f"{amounts(advice, 'CLP')}")
    check_balance(advice)

    said, advice = bill(store, claim_text("cpap-void.edi", number))
    has(said, "voided")
    check(left(store, number) == 3, "a void gives all back")
    check([line.split("*")[2] for line in amounts(advice, "CLP")] == ["22"], f"{amounts(advice, 'CLP')}")
    check_balance(advice)

    said, _ = bill(store, text, expect=1)
    has(said, "CO 18", "replaced or voided by")
    check(left(store, number) == 3, "a voided claim was used again")
    has(say(store, "cases", "verify"), "intact")
    store.remove()


@test
def what_is_not_covered_says_why():
    store = Store()
    number = granted(store)
    said, advice = bill(store, claim_text("cpap-too-many.edi", number), expect=1)
    has(said, "NOT COVERED", "CO 198", "not required", "3 of 3 units are left; 4 are billed")
    check(amounts(advice, "CAS")[0] == "CAS*CO*198*480", f"{advice}")
    check_balance(advice)
    check(left(store, number) == 3, "a denied line used units")
    said, advice = bill(store, claim_text("cpap.edi", "A0000000000"), expect=1)
    has(said, "CO 15", "No authorization goes by A0000000000")
    check(amounts(advice, "CLP")[0].split("*")[2] == "4", f"{advice}")
    said, _ = bill(store, claim_text("cpap.edi", number).replace("2000101032", "2000101057"), expect=1)
    has(said, "CO 296")
    said, _ = bill(store, claim_text("cpap-void.edi", number).replace("CPAP-MARCH", "NOBODYS"), expect=1)
    has(said, "CO 129", "nothing to void")
    for line in said.splitlines():
        check(len(line) <= 80, f"a line of {len(line)} columns: {line}")
    store.remove()


@test
def a_stay_is_covered_by_its_days():
    store = Store()
    submit(store, "admission.json")
    case = waiting_case(store)
    review(store, "okafor", "decide", case, "--line", "1", "--grant", "5", "--reason", "Five days are enough.",
           "--criterion", "section 4.2", "--rationale", "Stable for two days.")
    number = re.search(r"A[0-9A-Z]{11}", say(store, "cases", "show", case, *MARCH_10)).group(0)
    said, advice = bill(store, claim_text("stay.edi", number))
    has(said, "covered", "with the stay", number)
    check([line.split("*")[1] for line in amounts(advice, "SVC")] == ["NU:0120", "NU:0250", "HC:80053"], f"{advice}")
    check("CAS*CO*97*640" in advice and "CAS*CO*97*210" in advice, f"{advice}")
    check_balance(advice)
    text = claim_text("stay.edi", number).replace("STAY-MARCH", "STAY-AGAIN")
    said, _ = bill(store, text, expect=1)
    has(said, "CO 198", "0 of 5 days are left")
    store.remove()


@test
def nothing_of_a_rejected_set_is_used():
    store = Store()
    number = granted(store)
    text = claim_text("cpap.edi", number).replace("DTP*472*D8*20260321~\n", "").replace("SE*25*", "SE*24*")
    said, advice = bill(store, text, expect=1)
    has(said, "No claim was taken in", "DTP")
    check(not advice and left(store, number) == 3, "a rejected set was used")
    said, _ = bill(store, "nothing that is X12", expect=1)
    has(said, "no interchange")
    store.remove()


@test
def programs_read_json_and_x12_on_stdout():
    store = Store()
    number = granted(store)
    text = claim_text("cpap.edi", number).encode()
    status, out, err, _ = store.run("claim", "-", "--json", *LATER, stdin=text)
    answer = json.loads(out)
    line = answer["claims"][0]["lines"][0]
    check(status == 0 and line["verdict"] == "covered" and line["authorization"] == number, f"{out}{err}")
    check((line["units"], line["left"], line["payment"]["charge"]) == (2, 1, 24000), f"{line}")
    status, out, err, _ = store.run("claim", "-", "--835", *LATER, stdin=text)
    check(status == 0 and out.startswith("ISA*") and "covered" in err, f"{out}{err}")
    status, _, err, _ = store.run("claim", "-", "--835", "--json", stdin=text)
    check(status == 2, f"{status} {err}")
    store.remove()


@test
def claims_at_one_moment_do_not_overspend():
    store = Store()
    number = granted(store)
    text = claim_text("cpap.edi", number)

    def one(index):
        return store.run("claim", "-", *LATER, stdin=text.replace("CPAP-MARCH", f"CPAP-{index}").encode())

    with concurrent.futures.ThreadPoolExecutor(4) as pool:
        results = list(pool.map(one, range(4)))
    check(sorted(status for status, *_ in results) == [0, 1, 1, 1], f"{results}")
    check(left(store, number) == 1, "units were spent twice")
    store.remove()


@test
def every_advice_passes_pyx12():
    check(remittances, "no 835 was written by the tests before")
    passes_pyx12(remittances, "advices")
