"""Every answer that the other tests collected, under an independent validator, in one process: no error beyond those that
the request's same resource has."""

import json
import os
import re
import shutil
import subprocess
import sys
import tempfile

from harness import SHARED, answers, answers_201, check, shared_path, test

PACKAGES = [
    "hl7.fhir.r4.expansions-4.0.1", "hl7.fhir.r4.core-4.0.1", "us-core-311", "us-core-610", "us-core-700",
    "hl7.fhir.us.davinci-crd-2.0.1",
]


def validate(files, folder, version):
    """{file: [(severity, code, location, message, definition)]}"""
    report = os.path.join(folder, "report.json")
    arguments = [sys.executable, os.path.join(SHARED, "tools/fhirvalidate.py"), "-q", "--json", report]
    for package in [*PACKAGES, f"hl7.fhir.us.davinci-pas-{version}"]:
        arguments += ["-p", os.path.join(SHARED, "igs", f"{package}.tgz")]
    result = subprocess.run(
        arguments + files, capture_output=True, text=True,
        env=dict(os.environ, FHIRVALIDATE_CACHE=os.path.join(tempfile.gettempdir(), "assent-fhir-cache")))
    check(os.path.exists(report), f"the validator did not finish: {result.stderr[-2000:]}")
    with open(report) as file:
        return json.load(file)


def by_resource(path, problems):
    """{fullUrl: {(code, place in the resource, message)}} of errors, and those that belong to no resource."""
    with open(path) as file:
        root = json.load(file)
    inside, outside = {}, []
    for severity, code, location, message, *_ in problems:
        if severity != "error":
            continue
        bundle, place = locate(root, location)
        if bundle is None:
            outside.append((code, location, message))
        else:
            inside.setdefault(bundle, set()).add((code, place, message))
    return inside, outside


def locate(root, location):
    """The fullUrl of the entry that a location is in, and the rest of the location."""
    bundle, rest = root, location
    parameter = re.match(r"^Parameters\.parameter\[(\d+)\]\.resource(.*)$", rest)
    if parameter:
        bundle = root["parameter"][int(parameter.group(1))]["resource"]
        rest = "Bundle" + parameter.group(2)
    found = re.match(r"^Bundle\.entry\[(\d+)\]\.resource(.*)$", rest)
    if not found or bundle.get("resourceType") != "Bundle":
        return None, location
    return bundle["entry"][int(found.group(1))].get("fullUrl"), found.group(2)


def can_validate():
    if shared_path("tools", "fhirvalidate.py") is None or shared_path("igs") is None:
        return False
    try:
        import fhirpathpy  # noqa: F401  what the validator needs
    except ImportError:
        check(os.environ.get("CI") != "true", "fhirpathpy is missing, and CI must have it")
        print("SKIPPED: the validator needs fhirpathpy (pip install fhirpathpy)")
        return False
    return True


def conform(collected, version, fewest):
    if not can_validate():
        return
    check(len(collected) >= fewest, f"only {len(collected)} answers were collected")
    folder = tempfile.mkdtemp(prefix="assent-answers-")
    pairs = []
    for index, (request, answer) in enumerate(collected):
        path = os.path.join(folder, f"{index:04}.json")
        with open(path, "wb") as file:
            file.write(answer)
        pairs.append((request, path))
    requests = sorted({request for request, _ in pairs if request})
    report = validate([path for _, path in pairs] + requests, folder, version)
    known = {request: by_resource(request, report[request])[0] for request in requests}
    bad = []
    for request, path in pairs:
        inside, outside = by_resource(path, report[path])
        bad += [f"{request}: {problem}" for problem in outside]
        for resource, problems in inside.items():
            more = problems - known.get(request, {}).get(resource, set())
            bad += [f"{request}: {resource}: {problem}" for problem in sorted(more)]
    print(f"      {len(pairs)} answers, {sum(len(report[path]) for _, path in pairs)} remarks, {len(bad)} errors of ours")
    if not bad:
        shutil.rmtree(folder)
    check(not bad, f"answers do not conform, kept in {folder}:\n" + "\n".join(sorted(set(bad))[:20]))


@test
def every_answer_conforms():
    conform(answers, "2.2.1", 20)


@test
def every_answer_of_the_older_version_conforms():
    conform(answers_201, "2.0.1", 5)
