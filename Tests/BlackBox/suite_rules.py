"""What the public suite asks of a Bundle beside its profiles, and the profiles that it gives to what names none."""

import copy
import re
import urllib.parse

PAS = "http://hl7.org/fhir/us/davinci-pas/StructureDefinition/"
US_CORE = "http://hl7.org/fhir/us/core/StructureDefinition/"
X12_UNITS = "https://codesystem.x12.org/005010/673"
UUID = re.compile(r"^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$")
OXYGEN = {"2708-6", "59408-5"}


def base_of(url):
    """The base of a fullUrl, as the suite reads it: without a port."""
    parts = urllib.parse.urlparse(url or "")
    if not (parts.scheme and parts.hostname):
        return ""
    return f"{parts.scheme}://{parts.hostname}" + "/".join(parts.path.split("/")[:-2])


def references(value, left_out=()):
    if isinstance(value, dict):
        if isinstance(value.get("reference"), str):
            yield value["reference"]
        for key, part in value.items():
            if (value.get("resourceType"), key) not in left_out:
                yield from references(part, left_out)
    elif isinstance(value, list):
        for part in value:
            yield from references(part, left_out)


def unresolved(bundle, anchor):
    """References, from the first entry on, that do not lead to exactly one entry. Relative ones stand on the base of the entry
    `anchor`. The request of a ClaimResponse leads out, and so does the parent of a Claim that is itself a parent."""
    entries = bundle["entry"]
    base = base_of(entries[anchor].get("fullUrl"))
    problems, seen = [], set()
    open_ = [(entries[0]["resource"], {("ClaimResponse", "request")})]
    while open_:
        for reference in references(*open_.pop()):
            absolute = reference
            if base and not urllib.parse.urlparse(reference).scheme:
                absolute = f"{base}/{reference}"
            found = [entry["resource"] for entry in entries if entry.get("fullUrl") == absolute]
            if len(found) != 1:
                problems.append(f"{absolute} is there {len(found)} times")
            if found and absolute not in seen:
                seen.add(absolute)
                open_.append((found[0], {("ClaimResponse", "request"), ("Claim", "related")}))
    return problems


def wrong_urls(bundle):
    urls = [entry.get("fullUrl", "") for entry in bundle["entry"]]
    return [url for url in urls if not re.match(r"^https?://\S+$", url) and not UUID.match(url) or urls.count(url) > 1]


def quantities(resource):
    kind = resource["resourceType"]
    if kind == "Claim":
        parts = resource.get("item", [])
    elif kind == "ClaimResponse":
        parts = resource.get("addItem", [])
    else:
        parts = [{"quantity": resource.get("quantityQuantity")}] if kind == "ServiceRequest" else []
    return [part["quantity"] for part in parts if part.get("quantity")]


def wrong_quantities(bundle):
    """2.2.1, profile-quantity: a value, with a unit or a code, and the code one of X12."""
    return [
        quantity for entry in bundle["entry"] for quantity in quantities(entry["resource"])
        if "value" not in quantity or not (quantity.get("unit") or quantity.get("code"))
        or quantity.get("code") and quantity.get("system") != X12_UNITS]


def request_problems(bundle, operation, version):
    """What is wrong with a request Bundle, in words; profiles apart."""
    problems = unresolved(bundle, 0)
    claim = bundle["entry"][0]["resource"]
    if claim["resourceType"] != "Claim":
        return problems + [f"a {claim['resourceType']} comes first"]
    sequences = [information["sequence"] for information in claim.get("supportingInfo", [])]
    if len(set(sequences)) != len(sequences):
        problems.append(f"supportingInfo.sequence is {sequences}")
    if operation == "inquire":
        problems += [f"no {name}" for name in ("patient", "provider", "insurer") if "reference" not in claim.get(name, {})]
    problems += [f"fullUrl {url}" for url in wrong_urls(bundle)]
    if version == "2.2.1":
        problems += [f"quantity {quantity}" for quantity in wrong_quantities(bundle)]
    return problems


def answer_problems(bundle, version):
    first = bundle["entry"][0]["resource"]
    if first["resourceType"] != "ClaimResponse":
        return [f"a {first['resourceType']} comes first"]
    problems = unresolved(bundle, -1) + [f"fullUrl {url}" for url in wrong_urls(bundle)]
    if version == "2.2.1":
        problems += [f"quantity {quantity}" for quantity in wrong_quantities(bundle)]
    return problems


def as_the_suite_reads(bundle, operation, version):
    """A copy with the profiles that the suite holds the resources against: any Claim sent to 2.0.1 is an update; at 2.2.1 what
    names no profile is one of US Core 6.1.0."""
    bundle = copy.deepcopy(bundle)
    if bundle["resourceType"] != "Bundle":
        return bundle
    if version == "2.0.1":
        if operation == "submit":
            bundle["entry"][0]["resource"]["meta"] = {"profile": [PAS + "profile-claim-update"]}
        return bundle
    for entry in bundle["entry"]:
        resource = entry["resource"]
        name = us_core_profile(resource)
        if name and not resource.get("meta", {}).get("profile"):
            resource["meta"] = {"profile": [f"{US_CORE}{name}|6.1.0"]}
    return bundle


def us_core_profile(resource):
    if resource["resourceType"] == "Location":
        return "us-core-location"
    if resource["resourceType"] == "Observation":
        codes = {coding.get("code") for coding in resource["code"]["coding"]}
        return "us-core-pulse-oximetry" if codes & OXYGEN else "us-core-observation-clinical-result"
    return None
