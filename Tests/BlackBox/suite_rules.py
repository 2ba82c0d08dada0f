"""What the public suite asks of a Bundle beside its profiles, and the profiles that it gives to what names none."""

import re
import urllib.parse

import must_support

PAS = "http://hl7.org/fhir/us/davinci-pas/StructureDefinition/"
US_CORE = "http://hl7.org/fhir/us/core/StructureDefinition/"
X12_UNITS = "https://codesystem.x12.org/005010/673"
UUID = re.compile(r"^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$")


def base_of(url):
    """The base of a fullUrl, as the suite reads it: host and port, and the path without type and id."""
    parts = urllib.parse.urlparse(url or "")
    if not (parts.scheme and parts.hostname):
        return ""
    return f"{parts.scheme}://{parts.netloc}" + "/".join(parts.path.split("/")[:-2])


def absolute(reference, base):
    return reference if not base or urllib.parse.urlparse(reference).scheme else f"{base}/{reference}"


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
            url = absolute(reference, base)
            found = [entry["resource"] for entry in entries if entry.get("fullUrl") == url]
            if len(found) != 1:
                problems.append(f"{url} is there {len(found)} times")
            if found and url not in seen:
                seen.add(url)
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


def changed_echoes(request, answer):
    """Resources of an answer that share a fullUrl, an id or an identifier with one of the request and not all three."""
    def names(entry):
        resource = entry["resource"]
        return entry.get("fullUrl"), resource.get("id"), resource.get("identifier")
    problems = []
    for entry in answer["entry"]:
        kind = entry["resource"]["resourceType"]
        asked = [names(e) for e in request["entry"] if e["resource"]["resourceType"] == kind]
        like = [have for have in asked if any(one and one == other for one, other in zip(have, names(entry)))]
        if like and names(entry) not in like:
            problems.append(f"{kind}: {names(entry)} for {like}")
    return problems


# MARK: Profiles

ENCOUNTER = "http://hl7.org/fhir/5.0/StructureDefinition/extension-Claim.encounter"
ORDERS = [PAS + f"profile-{order}request" for order in ("medication", "service", "device")] + [PAS + "profile-nutritionorder"]
ROOTS = {
    ("ClaimResponse", "submit"): "profile-claimresponse", ("ClaimResponse", "inquire"): "profile-claiminquiryresponse",
    ("Claim", "inquire"): "profile-claim-inquiry",
}
# US Core 6.1.0, which an entry is held against that has no profile by then.
SINGLE = {"Device": "implantable-device", **{kind: kind.lower() for kind in (
    "AllergyIntolerance", "CarePlan", "CareTeam", "Coverage", "DocumentReference", "Encounter", "Goal", "Immunization", "Location",
    "Medication", "MedicationDispense", "MedicationRequest", "Organization", "Patient", "Practitioner", "PractitionerRole",
    "Procedure", "Provenance", "QuestionnaireResponse", "RelatedPerson", "ServiceRequest", "Specimen")}}
MEASURED = {
    "85354-9": "blood-pressure", "39156-5": "bmi", "8302-2": "body-height", "8310-5": "body-temperature", "29463-7": "body-weight",
    "9843-4": "head-circumference", "8867-4": "heart-rate", "59408-5": "pulse-oximetry", "2708-6": "pulse-oximetry",
    "9279-1": "respiratory-rate", "72166-2": "smokingstatus"}
CATEGORIES = {
    "social-history": "smokingstatus", "vital-signs": "vital-signs", "survey": "observation-screening-assessment"}


def held(bundle, operation, version):
    """[(resource, its profiles)]: the suite wants each to conform to one of its own. From the Claim or ClaimResponse on, what a
    reference leads to has those it names itself and those of the reference; at 2.2.1 what has none then has US Core's."""
    by_url = {entry.get("fullUrl"): entry["resource"] for entry in bundle["entry"]}
    found = {}
    open_ = [(url, root_profile(resource, operation, version)) for url, resource in by_url.items()
             if resource["resourceType"] in ("Claim", "ClaimResponse")][:1]
    while open_:
        url, profile = open_.pop(0)
        if profile in found.setdefault(url, []):
            continue
        found[url].append(profile)
        for target, wanted in led_to(by_url[url], url, profile, by_url, version):
            found.setdefault(target, [])
            named = by_url[target].get("meta", {}).get("profile", [])
            open_ += [(target, one.split("|")[0]) for one in [*named, *wanted]]
    for url, resource in by_url.items():
        if version == "2.2.1" and not found.get(url):
            found[url] = [f"{US_CORE}us-core-{name}" for name in us_core(resource)]
    return [(by_url[url], profiles) for url, profiles in found.items()]


def root_profile(resource, operation, version):
    name = ROOTS.get((resource["resourceType"], operation))
    if name is None:
        name = "profile-claim" if version == "2.2.1" and not resource.get("related") else "profile-claim-update"
    return PAS + name


def led_to(resource, url, profile, by_url, version):
    """(fullUrl, the profiles that the reference allows and that are of the type) of what a profile's references lead to."""
    definition = next((p for p in must_support.package(version).values() if p["url"] == profile), None)
    if definition is None:
        return
    places = [(element["path"].split(".")[1:], element["type"][0].get("targetProfile", []))
              for element in definition["snapshot"]["element"]
              if element.get("type") and element["type"][0]["code"] == "Reference"]
    given = [(reference, profiles) for path, profiles in places for reference in at_path(resource, path)]
    if profile in (PAS + "profile-claim", PAS + "profile-claim-update"):
        given += [(extension.get("valueReference"), ORDERS) for item in resource.get("item", []) for extension in
                  item.get("extension", [])]
        given += [(extension.get("valueReference"), [PAS + "profile-encounter"]) for extension in resource.get("extension", [])
                  if extension["url"] == ENCOUNTER]
    types = {p["url"]: p["type"] for p in must_support.package(version).values()}
    for reference, profiles in given:
        target = absolute((reference or {}).get("reference") or "", base_of(url))
        if target in by_url:
            kind = by_url[target]["resourceType"]
            yield target, [p for p in profiles if types.get(p.split("|")[0]) == kind or kind in p]


def at_path(value, path):
    """The References at the end of a path; a choice (`value[x]`) is left out, as the suite leaves it."""
    if isinstance(value, list):
        for one in value:
            yield from at_path(one, path)
    elif isinstance(value, dict):
        if path:
            yield from at_path(value.get(path[0]), path[1:])
        elif "reference" in value:
            yield value


def us_core(resource):
    kind = resource["resourceType"]
    categories = {c.get("code") for concept in listed(resource.get("category")) for c in concept.get("coding", [])}
    if kind == "Condition":
        return ["condition-encounter-diagnosis" if "encounter-diagnosis" in categories else "condition-problems-health-concerns"]
    if kind == "DiagnosticReport":
        return ["diagnosticreport-lab" if "LAB" in categories else "diagnosticreport-note"]
    if kind != "Observation":
        return [SINGLE[kind]] if kind in SINGLE else []
    codes = [c.get("code") for c in resource["code"].get("coding", []) if c.get("system") == "http://loinc.org"]
    for code, name in MEASURED.items():
        if code in codes:
            return [name]
    return [name for category, name in CATEGORIES.items() if category in categories] + [
        "observation-lab" if "laboratory" in categories else "observation-clinical-result", "simple-observation"]


def listed(value):
    return value if isinstance(value, list) else [] if value is None else [value]
