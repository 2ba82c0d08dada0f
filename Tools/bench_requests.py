#!/usr/bin/env python3
"""Makes the bodies of `Tools/load` and the members they ask for, from the sample requests:

    bench_requests.py FOLDER [MEMBERS]

FOLDER/bodies has ten of one size, in the turn in which they are sent: the samples with what a chart brings along, lab
values and a note, until they are as long as the guide's own sample. The marks in them (Tools/load/load.c) make every
request distinct, and every piece of evidence. FOLDER/registry has the members for `assent registry import`.
"""

import base64
import copy
import json
import os
import random
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
REQUESTS = os.path.join(ROOT, "Examples/larkspur/requests")
SIZE_BYTES = 37_000
# Approved five times in ten, not required once, denied once; three times somebody has to do something.
TURN = ["cpap-approve", "cpap-missing", "two-lines", "cpap-approve", "exclusion", "cpap-approve", "four-lines",
        "not-required", "cpap-approve", "exclusion-judgement"]
NUMBER, MEMBER, DAY = "~SEQSEQSEQ~~", "BENCH-~MEM~", "~DAY~"
BIRTH = "1979-04-12"
LABS = ["2345-7", "2160-0", "3094-0", "2951-2", "2823-3", "718-7", "4544-3", "6690-2", "777-3", "1742-6"]


def observation(base, index):
    """A lab value in the words of US Core, as a chart exports dozens."""
    code = LABS[index % len(LABS)]
    return {
        "fullUrl": f"{base}/Observation/lab-{index}",
        "resource": {
            "resourceType": "Observation",
            "id": f"lab-{index}",
            "identifier": [{"system": "https://sleep.example/fhir/results", "value": f"{NUMBER}-{index}"}],
            "status": "final",
            "category": [{"coding": [{
                "system": "http://terminology.hl7.org/CodeSystem/observation-category", "code": "laboratory"}]}],
            "code": {"coding": [{"system": "http://loinc.org", "code": code}]},
            "subject": {"reference": f"Patient/{MEMBER}"},
            "effectiveDateTime": f"2026-0{1 + index % 2}-{10 + index % 18}",
            "valueQuantity": {
                "value": 40 + 7 * index % 90, "unit": "mg/dL", "system": "http://unitsofmeasure.org", "code": "mg/dL"},
        },
    }


def note(base, byte_count):
    """A note of a visit, as a file inside a DocumentReference; its first nine bytes are the request's own."""
    words = ("patient seen today for review of sleep and breathing denies pain reports fatigue since january vitals "
             "stable weight unchanged plan continue present treatment follow up in four weeks with results").split()
    chance = random.Random(byte_count)
    text = " ".join(chance.choice(words) for _ in range(byte_count)).encode()[:byte_count * 3 // 4 // 3 * 3]
    data = NUMBER + base64.b64encode(text).decode()
    return {
        "fullUrl": f"{base}/DocumentReference/chart",
        "resource": {
            "resourceType": "DocumentReference",
            "id": "chart",
            "identifier": [{"system": "http://larkspur.example/documents", "value": NUMBER}],
            "status": "current",
            "type": {"coding": [{"system": "http://loinc.org", "code": "11506-3"}]},
            "category": [{"coding": [{
                "system": "http://hl7.org/fhir/us/core/CodeSystem/us-core-documentreference-category",
                "code": "clinical-note"}]}],
            "subject": {"reference": f"Patient/{MEMBER}"},
            "date": "2026-02-12T14:00:00Z",
            "content": [{"attachment": {"contentType": "text/plain", "data": data, "title": "Notes"}}],
        },
    }


def text(bundle):
    return json.dumps(bundle, indent=2, ensure_ascii=False)


def body(name):
    with open(os.path.join(REQUESTS, f"{name}.json"), encoding="utf-8") as file:
        bundle = json.load(file)
    claim = bundle["entry"][0]["resource"]
    base = bundle["entry"][0]["fullUrl"].rsplit("/Claim/", 1)[0]
    patient = next(e["resource"] for e in bundle["entry"] if e["resource"]["resourceType"] == "Patient")
    member, birth = patient["id"], patient["birthDate"]
    # As the registry below has it: a patient of another name is for a person.
    patient["name"] = [{"family": "Bench", "given": ["Member"]}]
    bundle["identifier"]["value"] = claim["identifier"][0]["value"] = NUMBER
    bundle["entry"][0]["fullUrl"] = f"{base}/Claim/{NUMBER}"
    claim["id"] = NUMBER
    for item in claim["item"]:
        if "servicedDate" in item:
            item["servicedDate"] = item["servicedDate"][:5] + DAY
    bundle = json.loads(json.dumps(bundle).replace(member, MEMBER).replace(birth, BIRTH))
    index = 0
    while len(text(bundle)) < SIZE_BYTES - 9_000:
        bundle["entry"].append(observation(base, index))
        index += 1
    probe = copy.deepcopy(bundle)
    probe["entry"].append(note(base, 0))
    bundle["entry"].append(note(base, SIZE_BYTES - len(text(probe))))
    return text(bundle).encode().ljust(SIZE_BYTES)


def main():
    folder = sys.argv[1]
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 10_000
    os.makedirs(os.path.join(folder, "bodies"))
    os.makedirs(os.path.join(folder, "registry"))
    for index, name in enumerate(TURN):
        with open(os.path.join(folder, "bodies", f"{index}-{name}.json"), "wb") as file:
            file.write(body(name))
    with open(os.path.join(folder, "registry", "members.csv"), "w") as file:
        file.write("payer,id,family,given,birth_date\n")
        file.writelines(f"larkspur,BENCH-{i:05},Bench,Member,{BIRTH}\n" for i in range(1, count + 1))
    with open(os.path.join(folder, "registry", "coverages.csv"), "w") as file:
        file.write("payer,member,plan,from\n")
        file.writelines(f"larkspur,BENCH-{i:05},larkspur-choice-ppo,2025-01-01\n" for i in range(1, count + 1))


main()
