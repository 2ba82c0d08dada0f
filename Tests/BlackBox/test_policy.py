"""Medical policies: checked, read, tried on their examples, and applied to a request."""

import json
import os
import re
import shutil

from harness import BOOK, Store, check, run, test


def copied_policies():
    """The sample policies in a folder that a test may break."""
    folder = os.path.join(Store.scratch(), "policies")
    shutil.copytree(os.path.join(BOOK, "policies"), folder)
    return folder


def change(folder, name, old, new):
    path = os.path.join(folder, name)
    with open(path) as file:
        text = file.read()
    check(old in text, f"{name} has no {old!r}")
    with open(path, "w") as file:
        file.write(text.replace(old, new, 1))


@test
def the_sample_policies_are_sound_and_held_by_their_examples():
    status, out, err, _ = run("policy", "check", BOOK)
    check(status == 0 and "14 policies" in out, out + err)
    status, out, err, _ = run("policy", "test", BOOK, "--strict")
    check(status == 0, out + err)
    check("FAIL" not in out and "gap" not in out and "flipped leaves noticed" in out, out)


@test
def what_is_wrong_is_told_with_file_line_and_column():
    folder = copied_policies()
    for old, new, place, code in [
        ("value >= 35", "value >=", ":28:", "policy-expression"),
        ("%bmi.value.", "%bmi.valeu.", ":28:", "policy-type"),
        ("\"%bmi.value.ofType(Quantity).value >= 35\"", "\"1 = 1\"", ":28:18", "policy-constant"),
        ("from: 2026-01-01", "from: 2026-01-01\nuntil: 2025-01-01", ":6:", "book-never-applies"),
        ("- id: treatment-failed", "- id: again\n      question: Again?\n      source: S\n      fhirpath: "
         "\"%bmi.value.ofType(Quantity).value >= 35\"\n    - id: treatment-failed", ":34:11", "policy-unreachable"),
        ("value >= 35", "value.ofType(string).matches('(?=a)')", ":28:", "policy-expression"),
        ("value >= 35", "value = 'x'", ":28:", "policy-never-true"),
        (">= 35", ">= " + "9" * (1 << 20), ":28:", "policy-expression"),
    ]:
        shutil.copy(os.path.join(BOOK, "policies/BAR-01/2026.yaml"), os.path.join(folder, "BAR-01"))
        change(folder, "BAR-01/2026.yaml", old, new)
        status, out, err, seconds = run("policy", "check", folder)
        check(status == 1 and code in out, out[:500] + err)
        check("BAR-01/2026.yaml" + place in out, out[:500])
        check(len(out) < 4000 and seconds < 20, f"{len(out)} bytes, {seconds} s")
        status, _, err, _ = run("policy", "test", folder)
        check(status == 1 and code in err, err[:500])


@test
def an_example_that_differs_fails_and_a_gap_fails_strictly():
    folder = copied_policies()
    change(folder, "HBO-01/cases.yaml", "wound-care-days: 29", "wound-care-days: 31")
    status, out, _, _ = run("policy", "test", folder, "--policy", "HBO-01")
    check(status == 1 and "standard-care: expected notMet, found met" in out, out)
    change(folder, "HBO-01/cases.yaml", "wound-care-days: 31", "wound-care-days: 29")
    change(folder, "HBO-01/2026.yaml", "    - not:", "    - id: more\n      question: More?\n"
           "      source: S\n      fhirpath: \"%age > 0\"\n    - not:")
    status, out, _, _ = run("policy", "test", folder, "--policy", "HBO-01")
    check(status == 0 and "more is met in every example" in out, out)
    check(run("policy", "test", folder, "--policy", "HBO-01", "--strict")[0] == 1, "not strict")


@test
def a_policy_is_a_page_of_eighty_columns():
    status, out, err, _ = run("policy", "explain", "BAR-01", "--book", BOOK)
    check(status == 0, err)
    for text in ["BAR-01: Bariatric surgery", "Version 2026.1", "NCD 100.1", "[bmi-35]",
                 "Value set obesity-comorbidities"]:
        check(text in out, out)
    wide = [line for line in out.splitlines() if len(line) > 80 and " " in line.strip()]
    check(not [line for line in wide if not any(len(word) > 60 for word in line.split())], wide)
    status, _, err, _ = run("policy", "explain", "NONE", "--book", BOOK)
    check(status == 1 and "There are: BAR-01" in err, err)
    status, _, err, _ = run("policy", "explain", "BAR-01", "--book", BOOK, "--on", "2020-01-01")
    check(status == 1 and "in force on 2020-01-01" in err, err)


@test
def a_criterion_in_fhirpath_decides_a_request_and_is_explained():
    """The sample policy of CPAP with its index in FHIRPath: the same answer, the evidence quoted."""
    book = os.path.join(Store.scratch(), "book")
    shutil.copytree(BOOK, book)
    path = os.path.join(book, "policies/CPAP-01/2026.yaml")
    with open(path) as file:
        text = file.read()
    old = "observation: { codes: [69990-0], atLeast: 15, unit: /h, withinDays: 365 }"
    check(old in text, text)
    new = ("fhirpath: \"%measurements.where(code.coding.exists(code = '69990-0'))"
           ".value.ofType(Quantity).value >= 15\"")
    with open(path, "w") as file:
        file.write(text.replace(old, new))
    request = os.path.join(BOOK, "requests/cpap-approve.json")
    status, out, err, _ = run(
        "submit", request, "--explain", "--book", book, "--now", "2026-03-02T15:00:00Z")
    check(status == 0, out + err)
    said = " ".join((out + err).split())
    check("policy.CPAP-01.index-15" in said and "CPAP-01, version 2026.1" in said, said[-3000:])
    check("valueQuantity.value" in said and "document sha256:" in said, said[-3000:])


@test
def a_policy_is_explained_for_programs_and_as_a_page():
    status, out, err, _ = run("policy", "explain", "CGM-01", "--book", BOOK, "--json")
    policy = json.loads(out)
    check(status == 0 and policy["criteria"]["rule"] == "all", out + err)
    leaves = [part["id"] for part in policy["criteria"]["parts"] if "id" in part]
    check(leaves == ["diabetes", "visit"] and policy["versions"][0]["version"] == "2026.1", out)
    status, out, err, _ = run("policy", "explain", "CGM-01", "--book", BOOK, "--html", "--on", "2026-03-01")
    check(status == 0 and out.startswith("<!DOCTYPE html>"), err)
    check("Is the patient treated with insulin?" in out and "src=" not in out and "<script" not in out, out)
    check(run("policy", "explain", "CGM-01", "--book", BOOK, "--html", "--json")[0] == 2, "both forms")


def explained(store, number):
    status, out, err, _ = store.run("cases", "explain", number, "--json")
    check(status == 0, out + err)
    return json.loads(out)


@test
def an_older_decision_keeps_its_words_under_a_newer_book():
    book = os.path.join(Store.scratch(), "book")
    shutil.copytree(BOOK, book)
    store = Store(book)
    status, out, err, _ = store.run(
        "submit", os.path.join(BOOK, "requests/cpap-missing.json"), "--now", "2026-03-10T15:00:00Z")
    check(status == 0, err)
    number = re.search(r"R[0-9A-Z]{11,}", store.run("cases", "list")[1]).group(0)
    before = explained(store, number)
    policy = before["lines"][0]["policies"][0]
    check(policy["version"] == "2026.1" and policy["dateBasis"] == "service" and policy["notes"] == [], policy)
    text = store.run("cases", "explain", number)[1]

    folder = os.path.join(book, "policies")
    change(folder, "CPAP-01/2026.yaml", "version: \"2026.1\"", "version: \"2026.2\"")
    change(folder, "CPAP-01/2026.yaml", "Is the patient an adult?", "Is the patient grown up?")
    change(folder, "CPAP-01/2026.yaml", "source: LCD L33718, initial coverage, criterion A", "source: LCD L99999")
    change(folder, "CPAP-01/2026.yaml", "age: { min: 18 }", "age: { min: 90 }")
    after = explained(store, number)
    notes = after["lines"][0]["policies"][0]["notes"]
    check(len(notes) == 1 and "Decided under version 2026.1, in force 2026-01-01 to open" in notes[0]
          and "The book has version 2026.2" in notes[0], notes)
    after["lines"][0]["policies"][0]["notes"] = []
    check(after == before, "the decision is told in other words")
    status, later, err, _ = store.run("cases", "explain", number)
    check(status == 0 and "Is the patient an adult?" in later and "grown up" not in later
          and "L99999" not in later, later + err)
    check("Note: Decided under version 2026.1" in later and "Note:" not in text, later)
    status, page, err, _ = store.run("cases", "explain", number, "--html")
    check(status == 0 and page.startswith("<!DOCTYPE html>") and "Decided under version 2026.1" in page
          and "grown up" not in page, page + err)
    status, _, err, _ = store.run("cases", "explain", number, "--line", "7")
    check(status == 1 and "no decision of line 7" in err, err)

    # What is decided from now on is told in the new words.
    status, _, err, _ = store.run(
        "submit", os.path.join(BOOK, "requests/cpap-supply.json"), "--now", "2026-03-11T15:00:00Z")
    check(status == 0, err)
    status, out, err, _ = store.run("cases", "explain", number)
    check("Is the patient grown up?" in out and "version 2026.2" in out and "Note:" not in out, out + err)
    check("valueQuantity.value (line" in out and "evidence: 27 events per hour" in out, out)
