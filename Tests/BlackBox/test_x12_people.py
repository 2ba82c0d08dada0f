"""X12 for people at the terminal: assent check, its acknowledgments and JSON, assent x12 show."""

import json
import os

from harness import ROOT, check, passes_pyx12, run, shared_path, test

SAMPLES = os.path.join(ROOT, "Tests/Standards/X12Tests/Samples")
NAMES = sorted(os.listdir(SAMPLES))


def sample(name):
    with open(os.path.join(SAMPLES, name), "rb") as file:
        return file.read()


CLAIM = sample("837p-knee.edi")
BROKEN = CLAIM.replace(b"19701105", b"19701305").replace(b"1400000000", b"1400000001")


def narrow(text, name):
    for line in text.splitlines()[1:]:
        check(len(line) <= 80, f"{name}: a line of {len(line)} columns: {line}")


@test
def right_files_are_accepted_in_one_call():
    paths = [os.path.join(SAMPLES, name) for name in NAMES]
    status, out, err, _ = run("check", *paths)
    check(status == 0, f"exit {status}: {out}{err}")
    for path in paths:
        check(f"{path}: accepted\n" in out, f"{path} is not accepted: {out}")


@test
def mistakes_are_told_with_place_value_and_advice():
    status, out, err, _ = run("check", "-", stdin=BROKEN)
    check(status == 1, f"exit {status}: {err}")
    check(out.startswith("-: rejected\n"), out)
    for words in ("set 0001, 837 professional claim: rejected, 1 error, 1 remark",
                  "line 23, segment 21 of its set: DMG (birth and sex)",
                  'DMG02 (birth date) is "19701305": no such date.', "-> Write a date as",
                  "[IK304 8, IK403 8, SNIP 1]", "remark at line"):
        check(words in out, f"it does not say {words!r}: {out}")
    narrow(out, "check")


@test
def remarks_refuse_with_strict_only():
    noted = CLAIM.replace(b"1400000000", b"1400000001")
    status, out, _, _ = run("check", "-", stdin=noted)
    check(status == 0 and out.startswith("-: accepted with remarks\n"), out)
    status, out, _, _ = run("check", "--strict", "-", stdin=noted)
    check(status == 1 and out.startswith("-: rejected\n"), out)


@test
def fhir_and_x12_mix_and_json_parses():
    bundle = os.path.join(ROOT, "Examples/larkspur/requests/cpap-approve.json")
    status, out, err, _ = run("check", "--json", bundle, "-", os.path.join(SAMPLES, NAMES[0]),
                              stdin=BROKEN)
    check(status == 1, f"exit {status}: {err}")
    document = json.loads(out)
    check([file["format"] for file in document["files"]] == ["fhir", "x12", "x12"], out)
    check(document["verdict"] == "rejected", out)
    check(document["files"][2]["verdict"] == "accepted", out)
    found = document["files"][1]["interchanges"][0]["groups"][0]["sets"][0]["findings"]
    check([(f["severity"], f["segment"], f["element"], f["line"], f["snip"]) for f in found]
          == [("error", "DMG", 2, 23, 1), ("remark", "NM1", 9, 35, 5)], f"{found}")
    check(found[0]["ik304"] == "8" and found[0]["ik403"] == "8", f"{found}")
    check(found[0]["value"] == "19701305" and found[0]["loop"] == "2010BA", f"{found}")


@test
def the_acknowledgment_is_x12_that_is_itself_right():
    status, out, _, _ = run("check", "--ack", "--now", "2026-03-02T08:00:00Z", "-", stdin=BROKEN)
    check(status == 1 and "IK4*2*1251*8*19701305~" in out, out)
    check("*260302*0800*" in out, out)
    status, again, _, _ = run("check", "--strict", "-", stdin=out.encode())
    check(status == 0, again)
    status, out, err, _ = run("check", "--ack", "-", stdin=out.encode())
    check(status == 0 and out == "" and "not acknowledged" in err, out + err)
    status, out, _, _ = run("check", "--ack", "-", stdin=CLAIM)
    check(status == 0 and "AK9*A*1*1*1~" in out, out)


@test
def garbage_is_refused_at_once_and_by_name():
    cases = {
        "empty": (b"", "empty"), "blanks": (b" \n", "blanks"), "binary": (b"\x7fELF\0\1", "binary"),
        "zeros": (b"\0" * (1 << 20), "binary"), "no ISA": (CLAIM[106:], "begins with"),
        "a mark": (b"\xef\xbb\xbf" + CLAIM, "byte order mark"), "text": (b"hello", "ISA"),
        "UTF-16": (CLAIM.decode().encode("utf-16"), "UTF-16"),
        "cut": (CLAIM[:900], "the file ends before the interchange does"),
        "half an ISA": (CLAIM[:50], "separators can not be told"),
    }
    for name, (body, words) in cases.items():
        status, out, _, seconds = run("check", "-", stdin=body)
        check(status == 1 and "-: rejected" in out, f"check, {name}: exit {status}: {out}")
        check(words in " ".join(out.split()), f"check, {name}: it does not say {words!r}: {out}")
        check(seconds < 2, f"check, {name}: it took {seconds:.1f} s")
        status, out, err, _ = run("x12", "show", "-", stdin=body)
        check(status == 1, f"show, {name}: exit {status}: {out}{err}")
    status, _, err, _ = run("check", "/no/such/file")
    check(status == 1 and "no such file" in err, err)
    status, _, _, _ = run("check")
    check(status == 2, f"check without files: exit {status}")


@test
def every_file_is_shown_and_every_segment_is_in_it():
    for name in NAMES:
        status, out, err, _ = run("x12", "show", os.path.join(SAMPLES, name))
        check(status == 0, f"{name}: exit {status}: {err}")
        narrow(out, name)
        check("not known here" not in out and "no place" not in out, f"{name}: {out}")
        status, out, _, _ = run("x12", "show", "--json", "-", stdin=sample(name))
        check(status == 0, f"{name}: exit {status}")

        def segments(parts):
            return sum((part["kind"] == "segment") + segments(part.get("parts", []))
                       for part in parts)
        # Binary data may hold the terminator: the envelope's own count is right.
        count = sum(1 for line in sample(name).splitlines() if line)
        check(segments(json.loads(out)) == count, f"{name}: {segments(json.loads(out))} {count}")


@test
def redact_hides_people_and_keeps_structure():
    secrets = ["MARSH", "ELENA", "NH000123401", "19701105", "1970-11-05", "ALDER", "04103",
               "C-1001", "KNEE REPLACED", "5550100101", "OLIVE", "AUTH0001", "ASSENTCLINIC"]
    for option in ([], ["--json"]):
        status, out, _, _ = run("x12", "show", "--redact", *option, "-", stdin=CLAIM)
        check(status == 0, f"exit {status}")
        for secret in secrets:
            check(secret not in out, f"{secret} is still there {option}")
        for kept in ("2010BA", "M1712", "principal diagnosis", "640", "on-campus outpatient"):
            check(kept in out, f"{kept} is gone {option}")


@test
def published_samples_are_shown_and_judged():
    folder = shared_path("samples", "x12")
    if not folder:
        return
    for name in sorted(os.listdir(folder)):
        path = os.path.join(folder, name)
        status, out, err, _ = run("check", path)
        check(status in (0, 1) and out.startswith(path), f"{name}: exit {status}: {err}")
        narrow(out, name)
        status, out, err, _ = run("x12", "show", path)
        check(status == 0 and len(out) > 1000, f"{name}: exit {status}: {err}")
        narrow(out, name)


@test
def every_acknowledgment_passes_pyx12():
    # Sound files, and files with one fault in each. A 275 is left out: the map of pyx12 knows none (docs/x12.md).
    written = []
    for name in NAMES:
        if name.startswith("275"):
            continue
        good = sample(name)
        segments = good.split(b"~")
        for body in (good, b"~".join(segments[:5] + segments[6:]), good.replace(b"*D8*", b"*D9*", 1)):
            _, out, err, _ = run("check", "--ack", "-", stdin=body)
            check(out.startswith("ISA") or not out, f"{name}: {out}{err}")
            if "ST*999*" in out:
                written.append(out)
    check(len(written) > 2 * len(NAMES), f"only {len(written)} were written")
    passes_pyx12(written, "acknowledgments")
