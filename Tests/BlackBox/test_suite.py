"""The public conformance suite's server tests, one by one and by their names, against both versions: what each of them asserts,
asserted here. docs/inferno.md is walked as it stands: its commands are run, and the files that they write are sent. The answers
are held against their profiles in the end, by test_conformance."""

import atexit
import copy
import json
import os
import re
import subprocess

import must_support
from harness import BIN, ROOT, SHARED, Server, Store, actions, answers, answers_201, check, run, shared_path, test
from listener import Listener
from suite_payloads import PAS, claim_of, request
from suite_rules import answer_problems, as_the_suite_reads, request_problems
from validator import can_validate, validate

PAGE = os.path.join(ROOT, "docs/inferno.md")
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


def listed(content):
    return content if isinstance(content, list) else [content]


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
        self.server = Server(
            None, command=["bash", "-c", f"exec {serve} --port 0"], env=self.environment, folder=self.folder)
        for command in commands("The payloads"):
            self.shell(command)

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
        self.listener = Listener()
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
        problems = answer_problems(response, self.version)
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
        return {item["itemSequence"]: actions(json.dumps(response))[item["itemSequence"]]
                for item in response["entry"][0]["resource"].get("item", [])}

    # MARK: Groups

    def requests_are_conformant(self):
        """Each payload, as the suite holds it against the guide before it is sent: its structure, its profiles, and those that
        the suite gives to what names none. And as `assent check` does."""
        folder, paths, given = Store.scratch(), [], []
        for name, content in sorted(self.inputs.items()):
            operation = "inquire" if "inquire" in name else "submit"
            for number, payload in enumerate(listed(content)):
                if payload["resourceType"] == "Bundle":
                    problems = request_problems(payload, operation, self.version)
                    check(not problems, f"{self.version} {name}[{number}]: {problems}")
                for kind, text, into in (("sent", payload, paths), (
                        "read", as_the_suite_reads(payload, operation, self.version), given)):
                    into.append(os.path.join(folder, f"{name}-{number}-{kind}.json"))
                    with open(into[-1], "w") as file:
                        json.dump(text, file)
        status, out, err, _ = run("check", "--guide", self.version, *paths, folder=self.walk.folder)
        refused = [line for line in out.splitlines() if "refused" in line or "error: " in line]
        check(status == 0 and out.count(f": ok (PAS {self.version})") == len(paths), f"assent check: {refused} {err}")
        if can_validate():
            report = validate(paths + given, folder, self.version)
            wrong = [(os.path.basename(path), problem[:4]) for path in paths + given
                     for problem in report[path] if problem[0] == "error"]
            check(not wrong, f"payloads do not conform: {wrong[:20]}")
        print(f"      {len(paths)} payloads of the suite {self.version} conform")
        self.passes(*(name for name in listed_tests(self.version) if "request_bundle_validation" in name
                      or "claim_update_request_validation" in name))

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

    def handshake(self):
        wanted = copy.deepcopy(self.inputs["subscription_resource"])
        self.is_conformant(wanted)
        # What the suite puts in.
        wanted["channel"].update({"endpoint": self.listener.url, "header": ["Authorization: Bearer of-the-listener"]})
        status, headers, answer = self.server.request(
            "POST", f"/fhir/pas-{self.version}/Subscription", json.dumps(wanted).encode(),
            {"Content-Type": "application/fhir+json"})
        check(status == 201, f"create: {status} {answer[:500]}")
        created = json.loads(answer)
        check(created["id"] and created["status"] == "requested", f"{created}")
        check({k.lower() for k in headers} >= {"location"}, f"{headers}")
        first, headers = self.listener.wait("handshake", 15)
        check(first, "no handshake came")
        check(headers.get("Authorization") == "Bearer of-the-listener", f"{headers}")
        status_of(first, self.version)
        s = self.short
        self.passes(
            "subscriptions_r4_server_subscription_conformance", f"pas_server_{s}_subscription_input_conformance",
            "subscriptions_r4_server_notification_delivery",
            "subscriptions_r4_server_creation_response_conformance", "subscriptions_r4_server_handshake_conformance")

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
        event, _ = self.listener.wait("event-notification", 30)
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
            problems = answer_problems(bundle, self.version)
            check(not problems, f"the focus: {problems}")
            check(set(self.decision(bundle).values()) == {"A1"}, f"{self.decision(bundle)}")
            answers.append((None, json.dumps(bundle).encode()))
            self.passes(
                "pas_server_v221_subscription_notification_full_resource_conformance_pended",
                "pas_server_v221_notification_pas_conformance_pended")
        else:
            self.passes("pas_server_v201_subscription_notification_id_only_conformance_pended")
            found = self.inquire(self.inputs["pended_pa_inquire_request_payload"])
            check({a for b in found for a in self.decision(b).values()} == {"A1"}, f"{found}")
            self.passes(
                "pas_v201_claim_inquire_operation_test_pended",
                "pas_server_v201_pas_inquire_response_bundle_validation_test_pended")


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
        suite.requests_are_conformant()
        suite.walk.decide_in_part()
        suite.walk.start_deciding()
        for part in (suite.handshake, suite.workflows, suite.updates, suite.must_support, suite.errors):
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
