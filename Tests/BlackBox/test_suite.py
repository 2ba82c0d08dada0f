"""The public conformance suite's server tests, one by one and by their names, against both versions: what each of them asserts,
asserted here with requests of ours. Profiles are checked in the end, by test_conformance."""

import copy
import json
import os
import re

import must_support
from decide import approve, sign_in
from harness import (
    BOOK, SHARED, Server, Store, actions, answers, answers_201, check, claim_response, shared_path, test)
from listener import Listener
from visitor import Visitor

MARCH_10 = ("--now", "2026-03-10T15:00:00Z")
OKAFOR = ("okafor", "demo-okafor-key-4d1c9a72")
PAS = "http://hl7.org/fhir/us/davinci-pas/StructureDefinition/"
EXTENSION = PAS + "extension-"
RESPONSE_PROFILES = {
    "pas_response_bundle", "claimresponse", "communication_request", "insurer", "requestor", "beneficiary", "practitioner",
    "practitioner_role", "task",
}
REQUEST_PROFILES = {
    "pas_request_bundle": "profile-pas-request-bundle", "claim_update": "profile-claim-update",
    "coverage": "profile-coverage", "encounter": "profile-encounter", "insurer": "profile-insurer",
    "requestor": "profile-requestor", "beneficiary": "profile-beneficiary", "subscriber": "profile-subscriber",
    "practitioner": "profile-practitioner", "practitioner_role": "profile-practitionerrole",
    "pas_inquiry_request_bundle": "profile-pas-inquiry-request-bundle", "claim_inquiry": "profile-claim-inquiry",
}


def request(name):
    with open(os.path.join(BOOK, "requests", name + ".json")) as file:
        return json.load(file)


def sample(name):
    """The messages of a public sample; none where it is missing."""
    path = shared_path("samples", "pas", name + ".json")
    if path is None:
        return []
    with open(path) as file:
        content = json.load(file)
    return content if isinstance(content, list) else [content]


def resources(bundle):
    return [bundle] + [entry["resource"] for entry in bundle.get("entry", [])]


def references(value):
    if isinstance(value, dict):
        if isinstance(value.get("reference"), str):
            yield value["reference"]
        for key, part in value.items():
            yield from references(part)
    elif isinstance(value, list):
        for part in value:
            yield from references(part)


def is_structured(bundle):
    """The suite's own look at an answer: the ClaimResponse first, and what it points at there exactly once, all the way down."""
    entries = bundle["entry"]
    first = entries[0]["resource"]
    check(first["resourceType"] == "ClaimResponse", f"the first entry is a {first['resourceType']}")
    base = re.match(r"^(https?://.*)/[^/]+/[^/]+$", entries[-1]["fullUrl"])
    by_url = {}
    for entry in entries:
        by_url.setdefault(entry["fullUrl"], []).append(entry["resource"])
    open_, seen = [{k: v for k, v in first.items() if k != "request"}], set()
    while open_:
        for reference in references(open_.pop()):
            absolute = reference
            if base and not re.match(r"^(https?:|urn:)", reference):
                absolute = f"{base.group(1)}/{reference}"
            found = by_url.get(absolute, [])
            check(len(found) == 1, f"{absolute} is there {len(found)} times")
            if absolute not in seen:
                seen.add(absolute)
                open_.append(found[0])


class Suite:
    """One run against one version."""

    def __init__(self, version):
        self.version = version
        self.short = "v" + version.replace(".", "")
        self.done = set()
        self.slices = must_support.Slices(version)
        self.store = Store()
        self.kept = Store.scratch()  # the requests, which the validator wants to see in the end
        self.server = Server(self.store, *MARCH_10, "--allow-loopback-endpoints")
        self.submitted, self.inquired = [], []  # requests
        self.decided, self.found = [], []  # answers
        self.collected = answers if version == "2.2.1" else answers_201

    def passes(self, *names):
        self.done.update(names)

    # MARK: One exchange

    def submit(self, bundle):
        body = json.dumps(bundle).encode()
        status, headers, answer = self.server.post_fhir("submit", body, self.version)
        check(status == 200, f"$submit: {status} {answer[:500]}")
        check(headers.get("Content-Type", headers.get("content-type", "")).startswith("application/fhir+json"), f"{headers}")
        self.submitted.append(bundle)
        response = json.loads(answer)
        self.decided.append(response)
        self.collected.append((self.keep(bundle), answer))
        is_structured(response)
        return response

    def inquire(self, bundle):
        status, _, answer = self.server.post_fhir("inquire", json.dumps(bundle).encode(), self.version)
        check(status == 200, f"$inquire: {status} {answer[:500]}")
        self.inquired.append(bundle)
        self.collected.append((self.keep(bundle), answer))
        result = json.loads(answer)
        if self.version == "2.2.1":
            check(result["resourceType"] == "Parameters", f"a {result['resourceType']}")
            check(all(part["name"] == "return" for part in result.get("parameter", [])), "an output has another name")
            bundles = [part["resource"] for part in result.get("parameter", [])]
        else:
            bundles = [result]
        check(all(b["resourceType"] == "Bundle" for b in bundles), "an output is no Bundle")
        self.found += bundles
        return bundles

    def keep(self, bundle):
        """The request as a file, for the validator."""
        path = os.path.join(self.kept, f"request-{len(self.submitted)}-{len(self.inquired)}.json")
        with open(path, "w") as file:
            json.dump(bundle, file)
        return path

    def decision(self, response):
        return {item["itemSequence"]: actions(json.dumps(response))[item["itemSequence"]]
                for item in response["entry"][0]["resource"]["item"]}

    # MARK: Groups

    def workflows(self):
        for use, name, expected in (
                ("approval", "cpap-approve", "A1"), ("denial", "exclusion", "A3"), ("pended", "admission", "A4")):
            response = self.submit(request(name))
            check(set(self.decision(response).values()) == {expected}, f"{name}: {self.decision(response)}")
            self.passes(
                f"pas_server_{self.short}_pas_request_bundle_validation_test_{use}",
                f"pas_{self.short}_claim_submit_operation_test_{use}",
                f"pas_server_{self.short}_pas_response_bundle_validation_test_{use}",
                f"pas_server_{self.short}_decision_validation_test_{use}")

    def updates(self):
        """2.2.1 alone: the public chain of an update that adds, one that changes and cancels, one that cancels all."""
        if self.version != "2.2.1":
            return
        steps = ("initial", "add-item", "modify-cancel", "cancel-all")
        for step in steps:
            for bundle in sample(f"2.2.1-update-{step}"):
                response = self.submit(bundle)
                asked = [item["sequence"] for item in bundle["entry"][0]["resource"]["item"]]
                answered = response["entry"][0]["resource"]["item"]
                check(sorted(item["itemSequence"] for item in answered) == sorted(asked), f"{step}: {answered}")
                check(all(self.decision(response).values()), f"{step}: an item has no current result")
            name = step.replace("-", "_")
            self.passes(
                f"pas_server_v221_claim_update_request_validation_{name}", f"pas_server_v221_claim_update_submit_{name}",
                f"pas_server_v221_claim_update_response_validation_{name}")
        self.passes(
            "pas_server_v221_claim_update_item_sequence_echo_test", "pas_server_v221_claim_update_current_results_test")

    def must_support(self):
        everything = request("everything")
        if self.version == "2.0.1":
            everything = of_2_0_1(everything)
        self.submit(everything)
        self.decide_first_line(everything)
        # The same message again is answered with the case as it now stands: one line changed, one waiting for papers.
        response = self.submit(everything)
        check(self.decision(response)[1] == "A6", f"{self.decision(response)}")
        self.submit(by_role(everything))
        self.submit(nameless(request("cpap-approve")))
        self.submit(request("unknown-member"))
        self.submit(updated(everything))
        prefix = f"pas_server_{self.short}"
        self.passes(
            f"{prefix}_submit_request_bundle_validation_test_must_support",
            f"pas_{self.short}_claim_submit_operation_test_must_support",
            f"{prefix}_submit_response_bundle_validation_test_must_support")
        for bundle in (inquiry(everything), inquiry(by_role(everything), "A4"), inquiry(request("cpap-approve")),
                       inquiry(request("unknown-member"))):
            self.inquire(bundle)
        self.passes(
            f"{prefix}_inquire_request_bundle_validation_test_must_support",
            f"pas_{self.short}_claim_inquire_operation_test_must_support",
            f"{prefix}_inquire_response_bundle_validation_test_must_support")
        self.elements_of_answers()
        self.elements_of_requests()

    def decide_first_line(self, bundle):
        """A physician grants fewer days than asked for."""
        visitor = Visitor(self.server)
        page = visitor.get("/portal/review")
        page = visitor.post(page.form("reviewer"), reviewer=OKAFOR[0], key=OKAFOR[1])
        for link in [link for link in page.links if re.search(r"/portal/review/R[0-9A-Z]+$", link)]:
            page = visitor.get(link)
            if "LKS-1006" not in page.text or "line1-quantity" not in {n for f in page.forms for n in f["names"]}:
                continue
            visitor.post(
                page.form("line1-quantity"), **{
                    "line1-quantity": "5", "line1-grant-reason": "Five days are enough for this course.",
                    "line1-grant-criterion": "Larkspur certificate, section 4.2"})
            return
        raise AssertionError("no case of the member waits for a clinician")

    def elements_of_answers(self):
        if shared_path("spec", "pas", "must-support") is None:
            return
        for operation, bundles in (("submit", self.decided), ("inquire", self.found)):
            shown = [resource for bundle in bundles for resource in resources(bundle)]
            names = RESPONSE_PROFILES if operation == "submit" else (
                RESPONSE_PROFILES - {"pas_response_bundle", "claimresponse", "communication_request"}
                | {"pas_inquiry_response_bundle", "claiminquiryresponse"})
            for name in sorted(names):
                absent = must_support.missing(must_support.listed(self.version, operation, name), shown, self.slices)
                check(not absent, f"{self.version} {operation} {name}: not in any answer: {absent}")
                self.passes(f"pas_server_{self.short}_{operation}_response_must_support_{name}")

    def elements_of_requests(self):
        """That the payloads show every element, and were answered: nothing that must be supported is refused."""
        if shared_path("igs") is None:
            return
        orders = ["medicationrequest", "servicerequest", "devicerequest", "nutritionorder"]
        for operation, bundles in (("submit", self.submitted), ("inquire", self.inquired)):
            shown = [resource for bundle in bundles for resource in resources(bundle)]
            for name, profile in REQUEST_PROFILES.items():
                wanted = must_support.of_profile(self.version, profile)
                test_name = f"pas_server_{self.short}_{operation}_request_must_support_{name}"
                absent = must_support.missing(wanted, shown, self.slices)
                if not absent:
                    self.passes(test_name)
                elif test_name in listed_tests(self.version):
                    check(False, f"{test_name}: not in any request: {absent}")
            if operation == "submit":
                whole = [order for order in orders if not must_support.missing(
                    must_support.of_profile(self.version, f"profile-{order}"), shown, self.slices)]
                check(whole, "no order shows all of its elements")
                self.passes(f"pas_server_{self.short}_must_support_request_profiles")

    def errors(self):
        for operation, name in (("submit", "submission"), ("inquire", "inquiry")):
            for bad in ({"resourceType": "Bundle", "type": "collection", "entry": []},
                        {"resourceType": "Patient"}, broken(request("cpap-approve"))):
                status, _, answer = self.server.post_fhir(operation, json.dumps(bad).encode(), self.version)
                check(400 <= status < 500, f"${operation} of {str(bad)[:60]}: {status}")
                outcome = json.loads(answer)
                check(outcome["resourceType"] == "OperationOutcome" and outcome["issue"], f"{outcome}")
                self.collected.append((None, answer))
            self.passes(f"pas_{self.short}_prior_auth_{name}_error", f"pas_server_{self.short}_prior_auth_{name}_error")

    # MARK: Subscriptions

    def subscription(self):
        listener = Listener()
        try:
            self.handshake(listener)
            self.notified(listener)
        finally:
            listener.close()

    def handshake(self, listener):
        wanted = subscription(listener.url, "full-resource" if self.version == "2.2.1" else "id-only")
        status, headers, answer = self.server.request(
            "POST", f"/fhir/pas-{self.version}/Subscription", json.dumps(wanted).encode(),
            {"Content-Type": "application/fhir+json"})
        check(status == 201, f"create: {status} {answer[:500]}")
        created = json.loads(answer)
        check(created["id"] and created["status"] == "requested", f"{created}")
        check({k.lower() for k in headers} >= {"location"}, f"{headers}")
        first, headers = listener.wait("handshake", 15)
        check(first, "no handshake came")
        check(headers.get("Authorization") == "Bearer of-the-listener", f"{headers}")
        status_of(first, self.version)
        s = self.short
        self.passes(
            "subscriptions_r4_server_subscription_conformance", f"pas_server_{s}_subscription_input_conformance",
            "subscriptions_r4_server_notification_delivery",
            "subscriptions_r4_server_creation_response_conformance", "subscriptions_r4_server_handshake_conformance")

    def notified(self, listener):
        """A pended request is decided while somebody listens."""
        visitor = sign_in(self.server, *OKAFOR)
        pended = copy.deepcopy(request("admission"))
        pended["identifier"]["value"] = "LK-ADMISSION-AGAIN"
        self.submit(pended)
        case = self.pended_case(visitor)
        approve(visitor, case)
        event, _ = listener.wait("event-notification", 15)
        check(event, "no notification came")
        status_of(event, self.version)
        s = self.short
        self.passes(
            f"pas_server_{s}_subscription_notification_wait_pended",
            f"pas_server_{s}_subscription_notification_conformance_pended")
        if self.version == "2.2.1":
            bundle = next((e["resource"] for e in event["entry"][1:] if e["resource"]["resourceType"] == "Bundle"), None)
            check(bundle and any(p.startswith(PAS + "profile-pas-response-bundle") for p in bundle["meta"]["profile"]),
                  f"no response Bundle in the focus: {str(event)[:500]}")
            is_structured(bundle)
            check(set(self.decision(bundle).values()) == {"A1"}, f"{self.decision(bundle)}")
            answers.append((None, json.dumps(bundle).encode()))
            self.passes(
                "pas_server_v221_subscription_notification_full_resource_conformance_pended",
                "pas_server_v221_notification_pas_conformance_pended")
        else:
            self.passes("pas_server_v201_subscription_notification_id_only_conformance_pended")
            found = self.inquire(inquiry(pended))
            check(any(e["resource"]["resourceType"] == "ClaimResponse" for b in found for e in b["entry"]), "nothing found")
            self.passes(
                "pas_server_v201_pas_inquire_request_bundle_validation_test_pended",
                "pas_v201_claim_inquire_operation_test_pended",
                "pas_server_v201_pas_inquire_response_bundle_validation_test_pended")

    def pended_case(self, visitor):
        """The newest case of the member of the admission that waits."""
        page = visitor.get("/portal/review")
        for link in reversed([link for link in page.links if re.search(r"/portal/review/R[0-9A-Z]+$", link)]):
            text = visitor.get(link).text
            if "LKS-1002" in text:
                return link.rsplit("/", 1)[1]
        raise AssertionError(f"no case waits: {page.text[:500]}")


# MARK: Payloads

def of_2_0_1(bundle):
    """The same request in the older version: without what that has no word for."""
    bundle = copy.deepcopy(bundle)
    claim = bundle["entry"][0]["resource"]
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
    claim = bundle["entry"][0]["resource"]
    claim["provider"] = {"reference": "PractitionerRole/sallow"}
    claim["created"] = "2026-03-10T09:45:00-04:00"
    return bundle


def nameless(bundle):
    """The Claim known by a urn:uuid, which means something inside its Bundle only."""
    text = json.dumps(bundle)
    bundle = json.loads(text)
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


def updated(bundle):
    """An update of it: the first item changed, the third cancelled, a paper withdrawn."""
    bundle = copy.deepcopy(bundle)
    parent = copy.deepcopy(bundle["entry"][0])
    entry = bundle["entry"][0]
    claim = entry["resource"]
    bundle["identifier"]["value"] += "-UPDATE"
    entry["fullUrl"] += "-update"
    claim["id"] += "-update"
    claim["meta"]["profile"] = [PAS + "profile-claim-update"]
    claim["related"] = [{"claim": {"reference": parent["fullUrl"]}, "relationship": {"coding": [{
        "system": "http://terminology.hl7.org/CodeSystem/ex-relatedclaimrelationship", "code": "prior"}]}}]
    changed = {"url": EXTENSION + "infoChanged", "valueCode": "changed"}
    cancelled = {"url": PAS + "modifierextension-infoCancelled", "valueBoolean": True}
    claim["item"][0]["extension"].append(changed)
    last = claim["item"][2]
    last["extension"] = [e for e in last["extension"] if not e["url"].endswith("certificationType")] + [
        {"url": EXTENSION + "certificationType", "valueCodeableConcept": {
            "coding": [{"system": "https://codesystem.x12.org/005010/1322", "code": "3"}]}}, changed]
    last["modifierExtension"] = [cancelled]
    for information in claim["supportingInfo"]:
        code = information["category"]["coding"][0]["code"]
        if code in ("patientEvent", "admissionDates"):
            information.pop("timingPeriod", None)
            information["timingDate"] = "2026-03-23"
    paper = next(i for i in claim["supportingInfo"] if "valueReference" in i)
    paper["extension"] = paper.get("extension", []) + [changed]
    paper["modifierExtension"] = [cancelled]
    bundle["entry"].insert(1, parent)
    return bundle


def inquiry(bundle, action="A6"):
    """A query by example for the same patient, requester and payer, about what was decided so."""
    bundle = copy.deepcopy(bundle)
    bundle["meta"] = {"profile": [PAS + "profile-pas-inquiry-request-bundle"]}
    bundle["identifier"]["value"] += "-INQUIRY"
    claim = bundle["entry"][0]["resource"]
    claim["meta"]["profile"] = [PAS + "profile-claim-inquiry"]
    if claim["id"] == "everything":
        claim["billablePeriod"] = {"start": "2026-03-01", "end": "2026-03-31"}
        # What waits has no days of a certification.
        certified = [("Issue", "2026-03-10"), ("Expiration", "2026-03-27"), ("Effective", "2026-03-23")]
        claim["item"][0]["extension"] += [
            {"url": f"{EXTENSION}itemCertification{name}Date", "valueDate": day}
            for name, day in certified if action == "A6"]
        claim["item"][0]["extension"] += [
            {"url": EXTENSION + "reviewActionCode", "valueCodeableConcept": {
                "coding": [{"system": "https://codesystem.x12.org/005010/306", "code": action}]}}]
        days = copy.deepcopy(claim["supportingInfo"][:2])
        for sequence, information in enumerate(days, 20):
            information["sequence"] = sequence
            information.pop("timingPeriod", None)
            information["timingDate"] = "2026-03-23"
        claim["supportingInfo"] += days
    return bundle


def broken(bundle):
    bundle = copy.deepcopy(bundle)
    del bundle["entry"][0]["resource"]["insurer"]
    return bundle


def subscription(url, content):
    backport = "http://hl7.org/fhir/uv/subscriptions-backport/StructureDefinition/"
    return {
        "resourceType": "Subscription", "meta": {"profile": [backport + "backport-subscription"]}, "status": "requested",
        "end": "2030-12-31T12:00:00Z", "reason": "What becomes of pended requests",
        "criteria": "http://hl7.org/fhir/us/davinci-pas/SubscriptionTopic/PASSubscriptionTopic",
        "_criteria": {"extension": [
            {"url": backport + "backport-filter-criteria", "valueString": "org-identifier=2000101057,2000101016"}]},
        "channel": {
            "type": "rest-hook", "endpoint": url, "header": ["Authorization: Bearer of-the-listener"],
            "payload": "application/fhir+json",
            "_payload": {"extension": [{"url": backport + "backport-payload-content", "valueCode": content}]}},
    }


# MARK: Notifications

def parameter(notification, name):
    for part in notification["entry"][0]["resource"]["parameter"]:
        if part["name"] == name:
            return next((value for key, value in part.items() if key.startswith("value")), None)
    return None


def status_of(notification, version):
    """What the backport asks of every notification on R4."""
    check(notification["resourceType"] == "Bundle" and notification["type"] == "history", "no history Bundle")
    first = notification["entry"][0]["resource"]
    check(first["resourceType"] == "Parameters", f"a {first['resourceType']} comes first")
    for name in ("subscription", "topic", "status", "type", "events-since-subscription-start"):
        check(parameter(notification, name) is not None, f"the status has no {name}")
    for entry in notification["entry"]:
        check("request" in entry and "response" in entry, "an entry has no request or response")


# MARK: The lists

def listed_tests(version):
    path = os.path.join(SHARED, f"spec/pas/server-suite-{version}.txt")
    if not os.path.exists(path):
        return set()
    with open(path) as file:
        text = file.read().split("# INPUTS")[0]
    return set(re.findall(r"\(((?:pas_|subscriptions_)[a-z0-9_]+)\)", "\n".join(
        part for part in re.split(r"\n\s*- ", text) if "[test]" in part)))


def run_suite(version):
    suite = Suite(version)
    try:
        for part in (suite.workflows, suite.updates, suite.must_support, suite.errors, suite.subscription):
            part()
    finally:
        suite.server.stop()
    status, out, _, _ = suite.store.run("cases", "verify")
    check(status == 0, out)
    missing = sorted(listed_tests(version) - suite.done)
    check(not missing, f"tests of the suite without one of ours: {missing}")
    print(f"      {len(listed_tests(version))} tests of the suite {version}, {len(suite.decided)} answers to $submit")
    suite.store.remove()


@test
def each_test_of_the_suite_2_2_1_holds():
    run_suite("2.2.1")


@test
def each_test_of_the_suite_2_0_1_holds():
    run_suite("2.0.1")
