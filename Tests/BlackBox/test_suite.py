"""The public conformance suite's server tests, one by one and by their names, against both versions: what each of them asserts,
asserted here. docs/inferno.md is walked as it stands: its commands are run, and the files that they write are sent. The answers
are held against their profiles in the end, by test_conformance."""

import atexit
import copy
import http.client
import json
import os
import re
import socket
import ssl
import subprocess

import must_support
from harness import BIN, ROOT, SHARED, Server, Store, actions, answers, answers_201, check, run, shared_path, test
from listener import Listener
from signing import Key, serve_keys, token
from suite_payloads import PAS, claim_of, payloads, request
from suite_rules import answer_problems, changed_echoes, held, listed, request_problems
from validator import can_validate, validate

PAGE = os.path.join(ROOT, "docs/inferno.md")
NUMBERS = ("authorizationNumber", "administrationReferenceNumber")
REVIEW_ACTIONS = "https://codesystem.x12.org/005010/306"
TOKEN = "of-the-listener"
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


def commands(heading):
    """The commands under a heading of the page, one a line."""
    with open(PAGE) as file:
        parts = re.split(r"^## ", file.read(), flags=re.M)
    part = next(part for part in parts if part.startswith(heading))
    return [line.strip() for line in part.split("\n") if line.startswith("    ")]


def resources(bundle):
    return [bundle] + [entry["resource"] for entry in bundle.get("entry", [])]


class Walk:
    """Somebody who follows the page in a folder of their own, with the program that is tested."""

    def __init__(self, version):
        self.version = version
        self.folder = Store.scratch()
        for name in ("Tests", "Examples"):
            os.symlink(os.path.join(ROOT, name), os.path.join(self.folder, name))
        self.environment = {"assent": os.path.abspath(BIN)}
        self.scripts = []
        *_, empty, serve = commands("The server")
        check(" registry import " in empty and " serve " in serve, f"the page serves otherwise: {empty}, {serve}")
        self.shell(empty)
        self.serve(f"{serve} --port 0")
        for command in commands("The payloads"):
            self.shell(command)

    def serve(self, command):
        self.server = Server(None, command=["bash", "-c", f"exec {command}"], env=self.environment, folder=self.folder)

    def told(self, command):
        """A command of the page for this server, and for the older suite where that is run."""
        command = command.replace("http://127.0.0.1:8080", f"http://{self.server.host}:{self.server.port}")
        return command.replace("2.2.1", self.version)

    def shell(self, command):
        result = subprocess.run(
            ["bash", "-c", command], cwd=self.folder, env=dict(os.environ, **self.environment), capture_output=True,
            text=True, timeout=60)
        check(result.returncode == 0, f"{command}: {result.stdout}{result.stderr}")
        return result.stdout

    def decide_in_part(self):
        send, grant = commands("Before the suite starts")
        check(self.shell(self.told(send)).strip() == "200", "the first message is not taken")
        said = self.shell(self.told(grant))
        check("granted 5 of line 1" in said, f"nothing was granted: {said}")

    def start_deciding(self):
        for command in commands("While the suite runs"):
            script = subprocess.Popen(
                ["bash", "-c", f"exec {self.told(command)}"], cwd=self.folder, stdout=subprocess.DEVNULL)
            atexit.register(script.kill)
            self.scripts.append(script)

    def inputs(self):
        """{input of the suite: what the file of its name says}"""
        folder = os.path.join(self.folder, "payloads", self.version)
        found = {}
        for name in os.listdir(folder):
            if name.endswith(".json"):
                with open(os.path.join(folder, name)) as file:
                    found[name.removesuffix(".json")] = json.load(file)
        return found

    def stop(self):
        deciding = [script.poll() is None for script in self.scripts]
        for script in self.scripts:
            script.kill()
            script.wait()
        self.server.stop()
        check(all(deciding), "the script that decides ended by itself")


class Suite:
    """One run against one version."""

    def __init__(self, version):
        self.version = version
        self.short = "v" + version.replace(".", "")
        self.done = set()
        self.slices = must_support.Slices(version)
        self.kept = Store.scratch()  # the requests, which the validator wants to see in the end
        self.walk = Walk(version)
        self.server, self.inputs = self.walk.server, self.walk.inputs()
        self.listener = Listener(status=500)
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
        problems = answer_problems(response, self.version) + changed_echoes(bundle, response)
        check(not problems, f"the answer to {bundle['identifier']['value']}: {problems}")
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
        items = response["entry"][0]["resource"].get("item", [])
        systems = {coding.get("system") for item in items for coding in action_codings(item)}
        check(systems <= {REVIEW_ACTIONS}, f"a decision is told by a code of {systems}")
        return {item["itemSequence"]: actions(json.dumps(response))[item["itemSequence"]] for item in items}

    # MARK: Groups

    def requests_are_conformant(self):
        """Each payload, as the suite holds it against the guide before it is sent: its structure and its profiles. And as
        `assent check` does."""
        folder, paths = Store.scratch(), []
        for name, content in sorted(self.inputs.items()):
            operation = "inquire" if "inquire" in name else "submit"
            for number, payload in enumerate(listed(content)):
                if payload["resourceType"] == "Bundle":
                    problems = request_problems(payload, operation, self.version)
                    check(not problems, f"{self.version} {name}[{number}]: {problems}")
                paths.append(os.path.join(folder, f"{name}-{number}.json"))
                with open(paths[-1], "w") as file:
                    json.dump(payload, file)
        status, out, err, _ = run("check", "--guide", self.version, *paths, folder=self.walk.folder)
        refused = [line for line in out.splitlines() if "refused" in line or "error: " in line]
        check(status == 0 and out.count(f": ok (PAS {self.version})") == len(paths), f"assent check: {refused} {err}")
        if can_validate():
            report = validate(paths, folder, self.version)
            wrong = [(os.path.basename(path), problem[:4]) for path in paths for problem in errors_of(report[path])]
            check(not wrong, f"payloads do not conform: {wrong[:20]}")
        print(f"      {len(paths)} payloads of the suite {self.version} conform")
        self.passes(*(name for name in listed_tests(self.version) if "request_bundle_validation" in name
                      or "claim_update_request_validation" in name))

    def entries_are_conformant(self):
        """Each resource that was sent or answered, against the profiles that the suite holds it against: one of them is kept."""
        if not can_validate():
            return
        folder, files, tried = Store.scratch(), {}, {}
        for operation, bundles in (
                ("submit", self.submitted + self.decided), ("inquire", self.inquired + self.found)):
            for bundle in bundles:
                for resource, profiles in held(bundle, operation, self.version):
                    texts = [as_one_of(resource, profile) for profile in profiles or [None]]
                    tried[tuple(texts)] = (bundle["entry"][0]["fullUrl"], resource["resourceType"], resource.get("id"), profiles)
                    for text in texts:
                        files.setdefault(text, os.path.join(folder, f"{len(files)}.json"))
        for text, path in files.items():
            with open(path, "w") as file:
                file.write(text)
        report = validate(list(files.values()), folder, self.version)
        wrong = [(what, errors_of(report[files[texts[0]]])[:2]) for texts, what in tried.items()
                 if all(errors_of(report[files[text]]) for text in texts)]
        check(not wrong, f"{self.version}: entries keep none of their profiles: {wrong[:10]}")
        print(f"      {len(tried)} entries of the suite {self.version} keep a profile")

    def workflows(self):
        for use, expected in (("approval", "A1"), ("denial", "A3"), ("pended", "A4")):
            response = self.submit(self.inputs[f"{use}_pa_submit_request_payload"])
            check(set(self.decision(response).values()) == {expected}, f"{use}: {self.decision(response)}")
            self.passes(
                f"pas_{self.short}_claim_submit_operation_test_{use}",
                f"pas_server_{self.short}_pas_response_bundle_validation_test_{use}",
                f"pas_server_{self.short}_decision_validation_test_{use}")
        self.notified()

    def updates(self):
        """2.2.1 alone: an update that adds, one that changes and cancels, one that cancels all."""
        if self.version != "2.2.1":
            return
        expected = {"initial": ["A1"], "add_item": ["A1", "NA"], "modify_cancel": ["A1", "C"], "cancel_all": ["C", "C"]}
        for step, wanted in expected.items():
            bundle = self.inputs[f"claim_update_{step}_submit_payload"]
            response = self.submit(bundle)
            asked = [item["sequence"] for item in claim_of(bundle)["item"]]
            answered = self.decision(response)
            check(answered == dict(zip(asked, wanted)), f"{step}: {answered}")
            self.passes(
                f"pas_server_v221_claim_update_submit_{step}", f"pas_server_v221_claim_update_response_validation_{step}")
        self.passes(
            "pas_server_v221_claim_update_item_sequence_echo_test", "pas_server_v221_claim_update_current_results_test")

    def must_support(self):
        # Line 1 of the first one was changed by a person; the second waits on, whoever decides what else waits.
        decided = [self.decision(self.submit(bundle)) for bundle in self.inputs["must_support_pa_submit_request_payload"]]
        check(decided[0][1] == "A6", f"{decided[0]}")
        if self.version == "2.2.1":  # 2.0.1 has what was authorized in the item itself
            check("addItem" in self.decided[-len(decided)]["entry"][0]["resource"], "no addItem")
        check(set(decided[1].values()) == {"A4"} and decided[2] == {1: "A1"}, f"{decided[1]}, {decided[2]}")
        check(decided[4][3] == "C", f"{decided[4]}")
        found = [self.inquire(bundle) for bundle in self.inputs["must_support_pa_inquire_request_payload"]]
        for number, action in ((0, "A6"), (1, "A4"), (2, "A1"), (3, "A1")):
            got = {action for bundle in found[number] for action in self.decision(bundle).values()}
            check(action in got, f"the inquiry {number} finds {got}")
        prefix = f"pas_server_{self.short}"
        for operation in ("submit", "inquire"):
            self.passes(
                f"pas_{self.short}_claim_{operation}_operation_test_must_support",
                f"{prefix}_{operation}_response_bundle_validation_test_must_support")
        self.elements_of_answers()
        self.elements_of_requests()

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
                types = {resource["resourceType"].lower() for resource in shown}
                check(types & set(orders), "no order was sent")
                for order in sorted(types & set(orders)):
                    absent = must_support.missing(
                        must_support.of_profile(self.version, f"profile-{order}"), shown, self.slices)
                    check(not absent, f"{self.version} {order}: not in any request: {absent}")
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

    def newer(self):
        """What later editions of the kit ask at 2.2.1, too."""
        if self.version != "2.2.1":
            return
        _, _, answer = self.server.request("GET", "/fhir/pas-2.2.1/metadata")
        statement = next(r for r in json.loads(answer)["rest"][0]["resource"] if r["type"] == "Subscription")
        check({i["code"] for i in statement["interaction"]} >= {"create", "update", "delete"}, f"{statement}")
        requests = [resource["request"] for bundle in self.found for resource in resources(bundle)
                    if resource["resourceType"] == "ClaimResponse"]
        check(all("reference" in one or "extension" in one for one in requests), f"{requests}")
        replaced = listed(self.inputs["must_support_pa_inquire_request_payload"])[0]
        asked, told = numbers(replaced), [numbers(bundle) for bundle in self.inquire(replaced)]
        check(any(asked[name] and one[name] - asked[name] for one in told for name in NUMBERS),
              f"asked by the numbers {asked}, the same are told: {told}")

    # MARK: Subscriptions

    def handshake(self):
        wanted = copy.deepcopy(self.inputs["subscription_resource"])
        self.is_conformant(wanted)
        # What the suite puts in. Its token stands behind the one that the page's payload has.
        wanted["channel"]["endpoint"] = self.listener.url
        wanted["channel"]["header"].append(f"Authorization: Bearer {TOKEN}")
        status, headers, answer = self.server.request(
            "POST", f"/fhir/pas-{self.version}/Subscription", json.dumps(wanted).encode(),
            {"Content-Type": "application/fhir+json"})
        check(status == 201, f"create: {status} {answer[:500]}")
        created = json.loads(answer)
        check(created["id"] and created["status"] == "requested", f"{created}")
        check({k.lower() for k in headers} >= {"location"}, f"{headers}")
        self.subscription = created["id"]
        status_of(self.told("handshake", 15), "handshake", self.subscription, "requested")
        s = self.short
        self.passes(
            "subscriptions_r4_server_subscription_conformance", f"pas_server_{s}_subscription_input_conformance",
            "subscriptions_r4_server_notification_delivery",
            "subscriptions_r4_server_creation_response_conformance", "subscriptions_r4_server_handshake_conformance")

    def told(self, kind, seconds):
        """A notification that the suite takes. It answers 500 until the test that waits for it has begun."""
        refused, _ = self.listener.wait(kind, seconds)
        check(refused, f"no {kind} came")
        self.listener.answer(200)
        notification, headers = self.listener.wait(kind, 15)
        check(notification, f"the {kind} that was refused did not come again")
        self.listener.answer(500)
        check(headers.get_all("Authorization") == [f"Bearer {TOKEN}"], f"{headers}")
        check(headers.get_content_type() in ("application/json", "application/fhir+json"), f"{headers}")
        return notification

    def is_conformant(self, wanted):
        """What the suite asks of the Subscription that a tester brings."""
        content = wanted["channel"]["_payload"]["extension"]
        filters = [e["valueString"] for e in wanted["_criteria"]["extension"] if e["url"].endswith("backport-filter-criteria")]
        check(wanted["criteria"] == "http://hl7.org/fhir/us/davinci-pas/SubscriptionTopic/PASSubscriptionTopic", f"{wanted}")
        check(len(filters) == 1 and re.match(r"^org-identifier=\S+$", filters[0]), f"{filters}")
        check(wanted["channel"]["type"] == "rest-hook", f"{wanted['channel']}")
        if self.version == "2.2.1":
            check(PAS + "profile-subscription" in wanted["meta"]["profile"], f"{wanted['meta']}")
            check([e["valueCode"] for e in content] == ["full-resource"], f"{content}")

    def notified(self):
        """The pended request is decided, by the script of the page, while the suite waits."""
        event = self.told("event-notification", 30)
        status_of(event, "event-notification", self.subscription, "active")
        focus = focuses(event)
        check(focus, "the event has no focus")
        s = self.short
        self.passes(
            f"pas_server_{s}_subscription_notification_wait_pended",
            f"pas_server_{s}_subscription_notification_conformance_pended")
        if self.version == "2.2.1":
            check(all(leads_to(one, event["entry"][1:]) for one in focus), f"{focus} leads to no entry")
            bundle = next((e["resource"] for e in event["entry"][1:] if e["resource"]["resourceType"] == "Bundle"), None)
            check(bundle and any(p.startswith(PAS + "profile-pas-response-bundle") for p in bundle["meta"]["profile"]),
                  f"no response Bundle in the focus: {str(event)[:500]}")
            problems = answer_problems(bundle, self.version)
            check(not problems, f"the focus: {problems}")
            check(set(self.decision(bundle).values()) == {"A1"}, f"{self.decision(bundle)}")
            answers.append((None, json.dumps(bundle).encode()))
            self.passes(
                "pas_server_v221_subscription_notification_full_resource_conformance_pended",
                "pas_server_v221_notification_pas_conformance_pended")
        else:
            check(all("resource" not in entry and entry["fullUrl"] for entry in event["entry"][1:]), f"{event}")
            self.passes("pas_server_v201_subscription_notification_id_only_conformance_pended")
            found = self.inquire(self.inputs["pended_pa_inquire_request_payload"])
            check({a for b in found for a in self.decision(b).values()} == {"A1"}, f"{found}")
            self.passes(
                "pas_v201_claim_inquire_operation_test_pended",
                "pas_server_v201_pas_inquire_response_bundle_validation_test_pended")


def errors_of(problems):
    return [problem for problem in problems if problem[0] == "error"]


def as_one_of(resource, profile):
    """A resource by itself, as if it named that profile and no other; nil: none. US Core is 6.1.0."""
    version = "|6.1.0" if profile and "/us/core/" in profile else ""
    return json.dumps({**resource, "meta": {"profile": [profile + version]} if profile else {"versionId": "1"}})


def numbers(bundle):
    """{extension: the numbers that the items of a Bundle have in it}"""
    extensions = [e for resource in resources(bundle) for item in resource.get("item", []) for e in item.get("extension", [])]
    return {name: {e["valueString"] for e in extensions if e["url"].endswith(name)} for name in NUMBERS}


def action_codings(item):
    return [coding for adjudication in item["adjudication"] for review in adjudication.get("extension", [])
            for part in review.get("extension", []) if part["url"].endswith("reviewActionCode")
            for coding in part["valueCodeableConcept"]["coding"]]


def broken(bundle):
    bundle = copy.deepcopy(bundle)
    del claim_of(bundle)["insurer"]
    return bundle


# MARK: Notifications

def parameter(notification, name):
    for part in notification["entry"][0]["resource"]["parameter"]:
        if part["name"] == name:
            return next((value for key, value in part.items() if key.startswith("value")), None)
    return None


def focuses(notification):
    """What the events of a notification are about."""
    return [part["valueReference"]["reference"]
            for event in notification["entry"][0]["resource"]["parameter"] if event["name"] == "notification-event"
            for part in event["part"] if part["name"] in ("focus", "additional-context")]


def leads_to(reference, entries):
    """A urn to the entry of that fullUrl, another reference to the entry of that type and id."""
    if reference.startswith("urn:"):
        return any(entry.get("fullUrl") == reference for entry in entries)
    return any(f"{entry['resource']['resourceType']}/{entry['resource'].get('id')}" in reference for entry in entries)


def status_of(notification, kind, subscription, status):
    """What the backport asks of every notification on R4."""
    check(notification["resourceType"] == "Bundle" and notification["type"] == "history", "no history Bundle")
    url = notification["entry"][0]["request"]["url"]
    check(url.endswith(f"Subscription/{subscription}/$status"), f"{url}")
    said = parameter(notification, "type"), parameter(notification, "status")
    check(said == (kind, status), f"{said}, and not {(kind, status)}")
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
        suite.requests_are_conformant()
        suite.walk.decide_in_part()
        suite.walk.start_deciding()
        for part in (
                suite.handshake, suite.workflows, suite.updates, suite.must_support, suite.errors, suite.newer,
                suite.entries_are_conformant):
            part()
    finally:
        suite.listener.close()
        suite.walk.stop()
    suite.walk.shell("$assent cases verify --data suite.sqlite")
    missing = sorted(listed_tests(version) - suite.done)
    check(not missing, f"tests of the suite without one of ours: {missing}")
    print(f"      {len(listed_tests(version))} tests of the suite {version}, {len(suite.decided)} answers to $submit")


@test
def each_test_of_the_suite_2_2_1_holds():
    run_suite("2.2.1")


@test
def each_test_of_the_suite_2_0_1_holds():
    run_suite("2.0.1")


@test
def the_suite_may_ask_with_a_token_and_from_a_container():
    walk = Walk("2.2.1")
    status, _, _ = walk.server.request("GET", "/fhir/pas-2.2.1/metadata", headers={"Host": "host.docker.internal:8080"})
    check(status == 421, f"asked by the name of another machine: {status}")
    walk.decide_in_part()
    walk.server.stop()
    key = Key("RS384", "inferno")
    url = serve_keys(key)
    [add] = commands("With tokens")
    walk.shell(add.replace("http://localhost:4567/jwks.json", url))
    walk.serve(f"{commands('The server')[-1]} --port 0")
    access = token(walk.server, "inferno", key, re.search(r"--scope '(.*?)'", add).group(1), jku=url)
    inputs = walk.inputs()
    for name, *_ in payloads("2.2.1"):
        for payload in listed(inputs[name]):
            path = "Subscription" if name.startswith("sub") else "Claim/$inquire" if "inquire" in name else "Claim/$submit"
            status, _, answer = walk.server.request(
                "POST", f"/fhir/pas-2.2.1/{path}", json.dumps(payload).encode(),
                {"Content-Type": "application/fhir+json", "Authorization": f"Bearer {access}"})
            check(status in (200, 201), f"{name}: {status} {answer[:500]}")
    walk.server.stop()
    certify, serve = commands("A kit in containers")
    walk.shell(certify)
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    walk.serve(serve.replace("8443", str(port)))
    context = ssl.create_default_context(cafile=os.path.join(walk.folder, "suite.pem"))
    connection = http.client.HTTPConnection("host.docker.internal", port)
    connection.sock = context.wrap_socket(
        socket.create_connection(("127.0.0.1", port)), server_hostname="host.docker.internal")
    connection.request("GET", "/fhir/pas-2.2.1/.well-known/smart-configuration")
    answer = json.loads(connection.getresponse().read())
    connection.close()
    check(answer["token_endpoint"] == f"https://host.docker.internal:{port}/oauth/token", f"{answer}")
    walk.stop()
