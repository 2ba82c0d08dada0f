"""Medical policies: checked, read, tried on their examples, and applied to a request."""

import os
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
        ("value >= 35", "value >=", ":22:", "policy-expression"),
        ("%bmi.value.", "%bmi.valeu.", ":22:", "policy-type"),
        ("\"%bmi.value.ofType(Quantity).value >= 35\"", "\"1 = 1\"", ":22:18", "policy-constant"),
        ("from: 2026-01-01", "from: 2026-01-01\nuntil: 2025-01-01", ":6:", "book-never-applies"),
        (">= 35", ">= " + "9" * (1 << 20), ":22:", "policy-expression"),
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
    old = "observation: { codes: [69990-0], atLeast: 15, withinDays: 365 }"
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
