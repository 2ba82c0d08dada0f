"""The criteria of a policy in fhirpathpy, over the same Bundle: policy_peer.py BUNDLE CRITERIA

Prints `fhirpathpy VERSION: N`, how many times a second of processor time all of them are evaluated. They are compiled
once; nothing is explained.
"""
import importlib.metadata
import json
import sys
import time

import fhirpathpy
from fhirpathpy.models import models

SECONDS = 4


def bundle_in(value):
    """The Bundle itself, or the one in the parameter of an operation."""
    if isinstance(value, dict):
        if value.get("resourceType") == "Bundle":
            return value
        value = list(value.values())
    for part in value if isinstance(value, list) else []:
        found = bundle_in(part)
        if found:
            return found
    return None


def main() -> None:
    with open(sys.argv[1], encoding="utf-8") as file:
        bundle = bundle_in(json.load(file))
    with open(sys.argv[2], encoding="utf-8") as file:
        lines = [line.strip() for line in file if line.strip() and not line.startswith("#")]
    # The request as Assent writes it for expressions, in what the criteria look at.
    request = {
        "resourceType": "Claim",
        "diagnosis": [
            {"sequence": index + 1, "diagnosisCodeableConcept": {"coding": [{"code": code}]}}
            for index, code in enumerate(["G89.4", "J44.9"])
        ],
    }
    variables = {"request": request, "age": 38}
    compiled = []
    for line in lines:
        name, text = line.split(" ", 1)
        # Resources in a variable have no type there; those of the Bundle that it begins at have one.
        text = text.replace("%evidence", "Bundle.entry.resource")
        compiled.append((name, fhirpathpy.compile(text, model=models["r4"])))
    for name, criterion in compiled:
        print(f"  {name}: {str(criterion(bundle, variables))[:60]}", file=sys.stderr)
    count = 0
    begun = time.process_time()
    while time.process_time() - begun < SECONDS:
        for _, criterion in compiled:
            criterion(bundle, variables)
        count += 1
    rate = count / (time.process_time() - begun)
    print(f"fhirpathpy {importlib.metadata.version('fhirpathpy')}: {rate:.1f}")


main()
