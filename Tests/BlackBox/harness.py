"""What the black-box tests share: running the program, a server, HTTP, and a count of what passed."""

import atexit
import http.client
import importlib.util
import json
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import traceback

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
BIN = os.environ.get("ASSENT_BIN", os.path.join(ROOT, ".build/debug/assent"))
BOOK = os.path.join(ROOT, "Examples/larkspur")
SHARED = os.path.join(os.path.dirname(ROOT), "shared")
REVIEW_ACTION = "http://hl7.org/fhir/us/davinci-pas/StructureDefinition/extension-reviewAction"
ACTION_CODE = "http://hl7.org/fhir/us/davinci-pas/StructureDefinition/extension-reviewActionCode"

running = False  # tests run when blackbox.py imports them, and not when somebody else does
passed, failed = [], []
answers = []  # (request path, answer bytes): validated in one go at the end, against PAS 2.2.1
answers_201 = []  # the same against PAS 2.0.1


class Failure(Exception):
    pass


def check(condition, message):
    if not condition:
        raise Failure(message)


def test(function):
    """Runs a test at once and counts it."""
    if not running:
        return function
    started = time.time()
    try:
        function()
        passed.append(function.__name__)
        print(f"ok    {function.__name__} ({time.time() - started:.1f} s)")
    except Exception as error:  # a crash of a test is a failure too
        failed.append(function.__name__)
        print(f"FAIL  {function.__name__}: {error}")
        if not isinstance(error, Failure):
            traceback.print_exc()
    return function


def shared_path(*parts):
    """A file of the shared folder; None where it is missing, which is an error in CI."""
    path = os.path.join(SHARED, *parts)
    if os.path.exists(path):
        return path
    if os.environ.get("CI") == "true":
        raise Failure(f"{path} is missing, and CI must have it")
    print(f"SKIPPED: {'/'.join(parts)} is not here")
    return None


def version_of(path):
    """The version of the guide that a request is written in: the public samples have it in their names."""
    return "2.0.1" if os.path.basename(path).startswith("2.0.1-") else "2.2.1"


def run(*arguments, stdin=b"", env=None, timeout=60, folder=None):
    """Runs the program; gives (exit status, stdout, stderr, seconds)."""
    environment = dict(os.environ, SWIFT_BACKTRACE="enable=no", **(env or {}))
    for name in ("ASSENT_BOOK", "ASSENT_DATA"):
        environment.pop(name, None)
    started = time.time()
    result = subprocess.run(
        [BIN, *arguments], input=stdin, capture_output=True, timeout=timeout, env=environment, cwd=folder)
    return (result.returncode, result.stdout.decode(), result.stderr.decode(),
            time.time() - started)


class Store:
    """A database in a folder of its own, filled from the sample registry."""

    def __init__(self, book=BOOK):
        self.folder = self.scratch()
        self.path = os.path.join(self.folder, "cases.sqlite")
        self.book = book
        status, out, err, _ = run(
            "registry", "import", os.path.join(book, "registry"), *self.options)
        check(status == 0, f"registry import: {out}{err}")

    @staticmethod
    def scratch():
        """A folder for a test's own files."""
        folder = tempfile.mkdtemp(prefix="assent-test-")
        atexit.register(shutil.rmtree, folder, ignore_errors=True)
        return folder

    @property
    def options(self):
        return ["--book", self.book, "--data", self.path]

    def run(self, *arguments, **more):
        return run(*arguments, *self.options, **more)

    def case_count(self):
        status, out, err, _ = self.run("cases", "verify")
        check(status == 0, err)
        return int(re.search(r"intact: (\d+) case", out).group(1))

    def remove(self):
        shutil.rmtree(self.folder, ignore_errors=True)


class Client:
    """A server that somebody runs, by its address."""

    def __init__(self, host, port):
        self.host, self.port = host, port

    def request(self, method, path, body=None, headers=None, timeout=20):
        connection = http.client.HTTPConnection(self.host, self.port, timeout=timeout)
        try:
            connection.request(method, path, body=body, headers=headers or {})
            response = connection.getresponse()
            self.all_headers = response.getheaders()
            return response.status, dict(response.getheaders()), response.read()
        finally:
            connection.close()

    def post_fhir(self, operation, body, version="2.2.1"):
        return self.request(
            "POST", f"/fhir/pas-{version}/Claim/${operation}", body,
            {"Content-Type": "application/fhir+json"})


class Server(Client):
    """A running `assent serve` on a port of its own."""

    def __init__(self, store, *arguments, env=None, command=None, folder=None):
        self.log = tempfile.TemporaryFile()
        started = time.time()
        self.process = subprocess.Popen(
            command or [BIN, "serve", "--port", "0", *store.options, *arguments], cwd=folder,
            stdout=subprocess.PIPE, stderr=self.log,
            env=dict(os.environ, SWIFT_BACKTRACE="enable=no", **(env or {})))
        atexit.register(self.process.kill)  # a test that fails leaves no server behind
        line = self.process.stdout.readline().decode()
        found = re.search(r"https?://([\d.]+):(\d+)", line)
        if not found:
            self.log.seek(0)
            raise Failure(f"the server did not start: {line}{self.log.read().decode()}")
        super().__init__(found.group(1), int(found.group(2)))
        self.start_s = time.time() - started

    def post_x12(self, body):
        return self.request("POST", "/x12", body, {"Content-Type": "application/edi-x12"})

    def kill(self):
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()
        self.process.stdout.close()

    def stop(self):
        self.process.terminate()
        try:
            self.process.wait(timeout=20)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
            raise Failure("the server did not stop on SIGTERM within 20 s")
        finally:
            self.process.stdout.close()


def claim_response(answer):
    """The ClaimResponse of a response Bundle."""
    bundle = json.loads(answer)
    check(bundle.get("resourceType") == "Bundle", f"no Bundle: {str(bundle)[:300]}")
    resource = bundle["entry"][0]["resource"]
    check(resource["resourceType"] == "ClaimResponse", "the first entry is no ClaimResponse")
    return resource


def action_in(adjudications):
    for adjudication in adjudications:
        for extension in adjudication.get("extension", []):
            if extension["url"] != REVIEW_ACTION:
                continue
            for part in extension["extension"]:
                if part["url"] == ACTION_CODE:
                    return part["valueCodeableConcept"]["coding"][0]["code"]
    return None


def number_in(adjudications):
    for adjudication in adjudications:
        for extension in adjudication.get("extension", []):
            for part in extension.get("extension", []):
                if part["url"] == "number":
                    return part["valueString"]
    return None


def actions(answer):
    """{line: action} of an answer, the event under the key None."""
    response = claim_response(answer)
    found = {item["itemSequence"]: action_in(item["adjudication"]) for item in response["item"]}
    found[None] = action_in(response.get("adjudication", []))
    # PAS 2.0.1 decides items only.
    if found[None] is None and len(set(found.values()) - {None}) == 1:
        found[None] = next(action for action in found.values() if action)
    return found


def peer_python():
    """A Python with pyx12, the peer that did not write our tables: this one, or the one that ASSENT_PYX12 names."""
    named = os.environ.get("ASSENT_PYX12")
    if named:
        return named
    return sys.executable if importlib.util.find_spec("pyx12") else None


def passes_pyx12(files, what):
    """Fails where pyx12 refuses one of the X12 files that the program wrote."""
    python = peer_python()
    if python is None:
        check(os.environ.get("CI") != "true", "pyx12 is not installed, and CI must have it (pip install pyx12==4.0.0)")
        print(f"SKIPPED: pyx12 is not installed, so no other program looked at the {what} "
              "(pip install pyx12==4.0.0, or name a Python that has it in ASSENT_PYX12)")
        return
    folder = Store.scratch()
    for index, text in enumerate(files):
        with open(os.path.join(folder, f"{index}.edi"), "w") as file:
            file.write(text)
    with open(os.path.join(folder, "INDEX.tsv"), "w") as file:
        file.writelines(f"{index}.edi\taccepted\tone of the {what}\n" for index in range(len(files)))
    result = subprocess.run(
        [python, os.path.join(ROOT, "Tools/pyx12_verdicts.py"), folder], capture_output=True, text=True, timeout=300)
    check(result.returncode == 0, result.stdout + result.stderr)
    accepted = re.search(r"(\d+)  ours accepted, pyx12 \S+ accepted", result.stdout)
    check(accepted and int(accepted.group(1)) == len(files), f"of {len(files)}: {result.stdout}{result.stderr}")
    print(f"      pyx12 accepts all {len(files)} {what}")


def x12_segments(answer):
    text = answer.decode() if isinstance(answer, bytes) else answer
    return [segment.strip() for segment in text.split("~") if segment.strip()]


def x12_actions(answer):
    """{line: HCR01} of a 278 response, the event under the key None."""
    found, line, services = {}, None, 0
    for segment in x12_segments(answer):
        elements = segment.split("*")
        if elements[0] == "HL":
            services += elements[3] == "SS"
            line = services if elements[3] == "SS" else None
        elif elements[0] == "HCR":
            found[line] = elements[1]
    return found


def summary():
    print(f"{len(passed)} passed, {len(failed)} failed")
    return 1 if failed or not passed else 0
