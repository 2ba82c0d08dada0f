"""The independent FHIR validator of the shared folder, and how to tell which resource an error belongs to."""

import json
import os
import re
import subprocess
import sys
import tempfile

from harness import SHARED, check, shared_path

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
