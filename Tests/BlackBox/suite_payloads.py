"""Payloads for the public conformance suite's server tests (docs/inferno.md): a file for each input, by its name in the suite.

    python3 Tests/BlackBox/suite_payloads.py FOLDER

FOLDER/2.2.1 and FOLDER/2.0.1 are made, each with a README.md that says which file goes where."""

import copy
import json
import os
import sys

from harness import BOOK

PAS = "http://hl7.org/fhir/us/davinci-pas/StructureDefinition/"
EXTENSION = PAS + "extension-"
BACKPORT = "http://hl7.org/fhir/uv/subscriptions-backport/StructureDefinition/"
VERSIONS = ("2.2.1", "2.0.1")
# The requester of the pended request: its notification is the one that the suite waits for.
HOSPITAL = "2000101057"
# What is sent before the suite starts, for a person to decide in part.
FIRST = "first"


def request(name):
    with open(os.path.join(BOOK, "requests", name + ".json")) as file:
        return json.load(file)


def claim_of(bundle):
    return bundle["entry"][0]["resource"]


# MARK: The full request and what comes of it

def everything(version):
    """Every must-support element of a request."""
    bundle = request("everything")
    return bundle if version == "2.2.1" else of_2_0_1(bundle)


def of_2_0_1(bundle):
    """The same request in the older version: without what that has no word for."""
    bundle = copy.deepcopy(bundle)
    claim = claim_of(bundle)
    claim["extension"] = [e for e in claim["extension"] if not e["url"].endswith("TransmissionIdentifiers")]
    for information in claim["supportingInfo"]:
        information.pop("extension", None)
    for item in claim["item"]:
        if "revenue" in item:
            item["revenue"]["coding"][0]["system"] = "https://www.nubc.org/revenue-code"
    return bundle


def by_role(bundle):
    """Asked by a person in a role."""
    bundle = copy.deepcopy(bundle)
    bundle["identifier"]["value"] += "-ROLE"
    claim = claim_of(bundle)
    claim["provider"] = {"reference": "PractitionerRole/sallow"}
    claim["created"] = "2026-03-10T09:45:00-04:00"
    return bundle


def nameless(bundle):
    """The Claim known by a urn:uuid, which means something inside its Bundle only. It asks for later months: else it would ask
    for the same service twice."""
    bundle = copy.deepcopy(bundle)
    claim_of(bundle)["item"][0]["servicedDate"] = "2026-06-22"
    bundle["identifier"]["value"] += "-URN"
    base = bundle["entry"][0]["fullUrl"].rsplit("/", 2)[0]
    urls = {}
    for number, entry in enumerate(bundle["entry"]):
        resource = entry["resource"]
        urls[f"{resource['resourceType']}/{resource['id']}"] = f"urn:uuid:{number:08d}-0000-4000-8000-000000000000"
        entry["fullUrl"] = urls[f"{resource['resourceType']}/{resource['id']}"]
    text = json.dumps(bundle)
    for relative, urn in urls.items():
        text = text.replace(f'"reference": "{relative}"', f'"reference": "{urn}"')
        text = text.replace(f'"reference": "{base}/{relative}"', f'"reference": "{urn}"')
    return json.loads(text)


# MARK: Updates

CHANGED = {"url": EXTENSION + "infoChanged", "valueCode": "changed"}
ADDED = {"url": EXTENSION + "infoChanged", "valueCode": "added"}
CANCELLED = {"url": PAS + "modifierextension-infoCancelled", "valueBoolean": True}


def certification(code):
    return {"url": EXTENSION + "certificationType", "valueCodeableConcept": {
        "coding": [{"system": "https://codesystem.x12.org/005010/1322", "code": code}]}}


def certified_as(code, element):
    """Its certification type is another: 3 cancels."""
    others = [e for e in element["extension"] if not e["url"].endswith("certificationType")]
    element["extension"] = others + [certification(code)]


def cancel(item):
    certified_as("3", item)
    item["extension"].append(CHANGED)
    item["modifierExtension"] = [CANCELLED]


def update(bundle, step, version):
    """An update of a request, as yet without a change. The parent is in the Bundle, the grandparent is not; 2.0.1 has room for
    one Claim, which names its parent by the identifier."""
    bundle = copy.deepcopy(bundle)
    entry = bundle["entry"][0]
    parent = copy.deepcopy(entry)
    bundle["entry"] = [entry] + [e for e in bundle["entry"][1:] if e["resource"]["resourceType"] != "Claim"]
    root = entry["fullUrl"].rsplit("-step", 1)[0]
    bundle["identifier"]["value"] = f"{bundle['identifier']['value'].rsplit('-STEP', 1)[0]}-STEP{step}"
    entry["fullUrl"] = f"{root}-step{step}"
    claim = entry["resource"]
    claim["id"] = root.rsplit("/", 1)[1] + f"-step{step}"
    claim["meta"]["profile"] = [PAS + "profile-claim-update"]
    prior = parent["fullUrl"]
    named = {"reference": prior}
    if version == "2.0.1":
        named = {"identifier": {k: parent["resource"]["identifier"][0][k] for k in ("system", "value")}}
    claim["related"] = [{"claim": named, "relationship": {"coding": [{
        "system": "http://terminology.hl7.org/CodeSystem/ex-relatedclaimrelationship", "code": "prior"}]}}]
    if version == "2.2.1":
        bundle["entry"].insert(1, parent)
    for item in claim["item"]:
        # What an earlier update changed is no change of this one.
        item["extension"] = [e for e in item["extension"] if not e["url"].endswith("infoChanged")]
    return bundle


def updated(bundle, version):
    """An update of the full request: the first item changed, the third cancelled, a paper withdrawn."""
    bundle = update(bundle, 2, version)
    claim = claim_of(bundle)
    claim["item"][0]["extension"].append(CHANGED)
    cancel(claim["item"][2])
    on_one_day(claim)
    paper = next(i for i in claim["supportingInfo"] if "valueReference" in i)
    paper["extension"] = paper.get("extension", []) + [CHANGED]
    paper["modifierExtension"] = [CANCELLED]
    return bundle


def on_one_day(claim):
    """The event and the admission on one day, where there was a period."""
    for information in claim["supportingInfo"]:
        if information["category"]["coding"][0]["code"] in ("patientEvent", "admissionDates"):
            information.pop("timingPeriod", None)
            information["timingDate"] = "2026-03-23"


def chain():
    """A request, an item added, one changed and one cancelled, all cancelled: {step: Bundle}."""
    initial = of_another(request("cpap-approve"))
    added = update(initial, 2, "2.2.1")
    mask = copy.deepcopy(request("two-lines")["entry"][0]["resource"]["item"][0])
    mask["sequence"] = 2
    mask["extension"][0]["valueIdentifier"]["value"] = claim_of(initial)["id"] + "-2"
    mask["extension"].append(ADDED)
    claim_of(added)["item"].append(mask)
    modified = update(added, 3, "2.2.1")
    first, second = claim_of(modified)["item"]
    first["quantity"]["value"] = 2
    first["extension"].append(CHANGED)
    cancel(second)
    cancelled = update(modified, 4, "2.2.1")
    certified_as("3", claim_of(cancelled))
    for item in claim_of(cancelled)["item"]:
        cancel(item)
    return {"initial": initial, "add_item": added, "modify_cancel": modified, "cancel_all": cancelled}


def of_another(bundle):
    """The same for another member, so that no other payload asks for the same."""
    text = json.dumps(bundle)
    for old, new in (("LKS-1001", "LKS-1002"), ("Delgado", "Whitfield"), ("Marisol", "Aaron"), ("1979-04-12", "1985-09-30"),
                     ("female", "male"), ("cpap-approve", "cpap-updated"), ("CPAP-APPROVE", "CPAP-UPDATED")):
        text = text.replace(old, new)
    return json.loads(text)


# MARK: Inquiries

def inquiry(bundle):
    """A query by example for the same patient, requester and payer."""
    bundle = copy.deepcopy(bundle)
    bundle["meta"] = {"profile": [PAS + "profile-pas-inquiry-request-bundle"]}
    bundle["identifier"]["value"] += "-INQUIRY"
    claim_of(bundle)["meta"]["profile"] = [PAS + "profile-claim-inquiry"]
    return bundle


def about(bundle, action):
    """An inquiry with every element about what was decided so. A Claim has one event and one admission: the one inquiry names
    them by their period, the other by their day. What waits has no days of a certification."""
    bundle = inquiry(bundle)
    claim = claim_of(bundle)
    claim["billablePeriod"] = {"start": "2026-03-01", "end": "2026-03-31"}
    extensions = claim["item"][0]["extension"]
    if action == "A6":
        certified = [("Issue", "2026-03-10"), ("Expiration", "2026-03-27"), ("Effective", "2026-03-23")]
        extensions += [{"url": f"{EXTENSION}itemCertification{name}Date", "valueDate": day} for name, day in certified]
    else:
        on_one_day(claim)
    extensions.append({"url": EXTENSION + "reviewActionCode", "valueCodeableConcept": {
        "coding": [{"system": "https://codesystem.x12.org/005010/306", "code": action}]}})
    return bundle


# MARK: Subscription

def subscription(version):
    """The suite puts its own endpoint and token into the channel."""
    profiles = [BACKPORT + "backport-subscription"]
    if version == "2.2.1":
        profiles.insert(0, PAS + "profile-subscription")
    return {
        "resourceType": "Subscription", "meta": {"profile": profiles}, "status": "requested",
        "end": "2030-12-31T12:00:00Z", "reason": "What becomes of pended requests",
        "criteria": "http://hl7.org/fhir/us/davinci-pas/SubscriptionTopic/PASSubscriptionTopic",
        "_criteria": {"extension": [
            {"url": BACKPORT + "backport-filter-criteria", "valueString": f"org-identifier={HOSPITAL}"}]},
        "channel": {
            "type": "rest-hook", "endpoint": "http://127.0.0.1:4567/told", "header": ["Authorization: Bearer token"],
            "payload": "application/fhir+json",
            "_payload": {"extension": [{
                "url": BACKPORT + "backport-payload-content",
                "valueCode": "full-resource" if version == "2.2.1" else "id-only"}]}},
    }


# MARK: The files

def payloads(version):
    """[(file, input of the suite, what it says, why it is answered so)]"""
    full = everything(version)
    rows = [
        (FIRST, "none: sent before the suite starts", full, "waits (A4) for the person who grants five days of line 1"),
        ("subscription_resource", "Pended Prior Authorization Subscription", subscription(version),
         f"of the hospital that asks in the pended group, NPI {HOSPITAL}"),
        ("approval_pa_submit_request_payload", "PAS Submit Request Payload for Approval Response", request("cpap-approve"),
         "A1: policy CPAP-01 is met, and the papers are attached"),
        ("denial_pa_submit_request_payload", "PAS Submit Request Payload for Denial Response", request("exclusion"),
         "A3: the plan excludes the service"),
        ("pended_pa_submit_request_payload", "PAS Submit Request Payload for Pended Response", request("admission"),
         "A4: a stay that no policy decides, until a person does"),
    ]
    if version == "2.0.1":
        rows.append((
            "pended_pa_inquire_request_payload", "PAS Inquire Request Payload for Pended Claim", inquiry(request("admission")),
            "what became of it"))
    else:
        rows += updates()
    return rows + [
        ("must_support_pa_submit_request_payload", "Additional $submit Request Payloads",
         [full, by_role(full), nameless(request("cpap-approve")), request("unknown-member"), updated(full, version)],
         "line 1 changed (A6); the same asked by a role, which waits; a Claim without an address; an error; an update"),
        ("must_support_pa_inquire_request_payload", "Additional $inquire Request Payloads",
         [about(full, "A6"), about(by_role(full), "A4"), inquiry(request("cpap-approve")),
          inquiry(nameless(request("cpap-approve"))), inquiry(request("unknown-member"))],
         "what was changed, what waits, what was approved, the Claim without an address, and who is not known"),
    ]


def updates():
    words = {
        "initial": ("Initial Claim", "A1"), "add_item": ("Update Adding an Item", "the mask needs no authorization"),
        "modify_cancel": ("Update Modifying and Canceling Items", "the cancelled item is C"),
        "cancel_all": ("Update Canceling the Entire Request", "all C"),
    }
    return [(f"claim_update_{step}_submit_payload", f"PAS $submit Payload: {words[step][0]}", bundle, words[step][1])
            for step, bundle in chain().items()]


def write(folder):
    for version in VERSIONS:
        into = os.path.join(folder, version)
        os.makedirs(into, exist_ok=True)
        table = [
            f"# What goes into which input of the PAS server suite {version}", "", "| File | Input | Answer |", "|---|---|---|"]
        for name, title, content, why in payloads(version):
            with open(os.path.join(into, name + ".json"), "w") as file:
                json.dump(content, file, indent=2)
                file.write("\n")
            table.append(f"| `{name}.json` | {title} | {why} |")
        with open(os.path.join(into, "README.md"), "w") as file:
            file.write("\n".join(table) + "\n")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    write(sys.argv[1])
    print(f"{len(VERSIONS)} folders in {sys.argv[1]}; each has a README.md")
