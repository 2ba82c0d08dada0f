"""What whoever runs the server relies on: metrics, readiness, a clean end."""

import os
import re
import shutil
import socket
import sqlite3
import subprocess
import time

from harness import BIN, BOOK, Server, Store, check, run, test

MARCH_10 = ("--now", "2026-03-10T15:00:00Z")


def sample(name):
    with open(os.path.join(BOOK, "requests", name), "rb") as file:
        return file.read()


@test
def metrics_count_what_was_done():
    store = Store()
    server = Server(store, *MARCH_10)
    for name in ("cpap-approve.json", "cpap-missing.json"):
        status, _, _ = server.post_fhir("submit", sample(name))
        check(status == 200, f"{name}: {status}")
    status, headers, body = server.request("GET", "/metrics")
    check(status == 200 and headers["Content-Type"].startswith("text/plain; version=0.0.4"), f"{status} {headers}")
    text = body.decode()
    for line in ('assent_request_duration_seconds_count{operation="POST /fhir/pas-2.2.1/Claim/$submit",status="200"} 2',
                 'assent_decisions_total{outcome="A1"} 1', 'assent_decisions_total{outcome="A4"} 1',
                 'assent_open_cases{waits_for="provider"} 1', 'assent_queue_depth{queue="writes"} 0',
                 "assent_store_writable 1"):
        check(line in text.splitlines(), f"{line} is not in\n{text}")
    server.stop()
    store.remove()


@test
def a_registry_is_imported_while_the_server_runs():
    store = Store()
    server = Server(store, *MARCH_10)
    body = sample("cpap-approve.json")
    newcomer = body.replace(b"LKS-1001", b"LKS-7001")
    check(newcomer != body, "the sample names another member")

    def actions(text):
        status, _, answer = server.post_fhir("submit", text)
        check(status in (200, 400, 422), f"{status} {answer}")
        return status, answer.decode()

    check("LKS-7001" in actions(newcomer)[1] and "No member" in actions(newcomer)[1], "a member nobody put in")
    check('"A1"' in actions(body)[1], "the member who is there")
    folder = os.path.join(Store.scratch(), "registry")
    shutil.copytree(os.path.join(BOOK, "registry"), folder)
    for name in os.listdir(folder):
        path = os.path.join(folder, name)
        with open(path, encoding="utf-8") as file:
            lines = file.read().splitlines()
        more = [line.replace("LKS-1001", "LKS-7001") for line in lines if "LKS-1001" in line]
        with open(path, "w", encoding="utf-8") as file:
            file.write("\n".join(lines + more) + "\n")
    status, out, err, _ = store.run("registry", "import", folder)
    check(status == 0, f"beside a server: {out}{err}")
    end = time.time() + 10
    while '"A1"' not in actions(newcomer)[1]:
        check(time.time() < end, f"not known within 10 s: {actions(newcomer)[1]}")
        time.sleep(0.1)
    status, out, err, _ = store.run("cases", "reindex")
    check(status != 0 and "in use by assent serve" in err, f"reindex beside a server: {status} {out}{err}")
    server.stop()
    check(store.case_count() == 2, f"{store.case_count()} cases")
    store.remove()


@test
def a_server_whose_store_can_not_be_written_is_not_ready_until_it_can():
    store = Store()
    server = Server(store, *MARCH_10)
    check(server.request("GET", "/ready")[0] == 200, "not ready at first")
    other = sqlite3.connect(store.path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")  # nobody else writes meanwhile
    status, _, _ = server.post_fhir("submit", sample("cpap-approve.json"))
    check(status == 503, f"a request that could not be stored: {status}")
    check(server.request("GET", "/ready")[0] == 503, "ready, and can not write")
    check(server.request("GET", "/health")[0] == 200, "it is alive all the same")
    check(b"assent_store_writable 0" in server.request("GET", "/metrics")[2], "metrics say that it can write")
    other.execute("ROLLBACK")
    other.close()
    end = time.time() + 20
    while server.request("GET", "/ready")[0] != 200:
        check(time.time() < end, "not ready again within 20 s")
        time.sleep(0.2)
    check(server.post_fhir("submit", sample("cpap-approve.json"))[0] == 200, "ready, and can not write")
    server.stop()
    check(store.case_count() == 1, f"{store.case_count()} cases")
    store.remove()


@test
def what_was_begun_is_finished_when_the_server_is_told_to_stop():
    store = Store()
    server = Server(store, *MARCH_10)
    body = sample("cpap-approve.json")
    head = (f"POST /fhir/pas-2.2.1/Claim/$submit HTTP/1.1\r\nHost: {server.host}\r\n"
            f"Content-Type: application/fhir+json\r\nContent-Length: {len(body)}\r\n\r\n").encode()
    with socket.create_connection((server.host, server.port), timeout=20) as client:
        client.sendall(head + body[:1000])
        time.sleep(0.5)
        server.process.terminate()
        time.sleep(1)
        check(server.process.poll() is None, "it ended under a request")
        try:
            socket.create_connection((server.host, server.port), timeout=2).close()
            check(False, "it still takes connections")
        except OSError:
            pass
        client.sendall(body[1000:])
        answer = b""
        while b"ClaimResponse" not in answer:
            more = client.recv(65536)
            check(more, f"the request was cut off: {answer}")
            answer += more
        check(answer.startswith(b"HTTP/1.1 200"), f"{answer[:200]}")
    server.stop()
    check(server.process.returncode == 0, f"exit {server.process.returncode}")
    check(store.case_count() == 1, "what was acknowledged is not there")
    # What was read and written until the end is in the trail.
    status, out, _, _ = store.run("audit")
    check(status == 0 and re.search(r"\$submit +200", out), out)
    store.remove()


@test
def a_store_is_one_file_when_the_server_has_stopped():
    store = Store()
    server = Server(store, *MARCH_10)
    check(server.post_fhir("submit", sample("cpap-approve.json"))[0] == 200, "refused")
    check(server.request("GET", "/metrics")[0] == 200, "no metrics")
    server.stop()
    check(not os.path.exists(store.path + "-wal"), "its log is left behind")
    copy = os.path.join(Store.scratch(), "copy.sqlite")
    shutil.copy(store.path, copy)
    status, out, err, _ = run("cases", "verify", "--data", copy)
    check(status == 0 and "intact: 1 case," in out, f"{out}{err}")
    store.remove()


@test
def what_can_not_be_told_is_exit_status_1():
    store = Store()
    for arguments in (["cases", "list"], ["audit"], ["client", "list"], ["book", "check", BOOK]):
        options = [] if arguments[0] == "book" else ["--data", store.path]
        with open("/dev/full", "wb") as full:
            result = subprocess.run(
                [BIN, *arguments, *options], stdout=full, stderr=subprocess.PIPE, timeout=60,
                env=dict(os.environ, SWIFT_BACKTRACE="enable=no"))
        text = result.stderr.decode()
        check(result.returncode == 1 and "stdout: No space left on device" in text,
              f"{arguments}: {result.returncode} {text}")
    # A server goes on, whoever reads its first line.
    server = Server(store, *MARCH_10)
    server.stop()
    store.remove()


@test
def a_mistyped_name_makes_no_store():
    missing = os.path.join(Store.scratch(), "nosuch.sqlite")
    for arguments in (["serve", "--port", "0"], ["cases", "reindex"], ["client", "disable", "sleep"], ["cases", "verify"],
                      ["audit"], ["submit", os.path.join(BOOK, "requests", "cpap-approve.json")], ["review", "list"]):
        status, out, err, _ = run(*arguments, "--data", missing)
        check(status == 1 and "There is no store" in err, f"{arguments}: {status} {out}{err}")
        check(not os.path.exists(missing), f"{arguments} made a store")
    for arguments in (["cases", "verify"], ["audit"], ["client", "list"]):
        status, out, err, _ = run(*arguments)
        check(status == 1 and "$ASSENT_DATA" in err, f"{arguments} of no store: {status} {out}{err}")


@test
def a_plan_that_the_book_has_not_is_the_payers_fault():
    store = Store()
    book = os.path.join(Store.scratch(), "book")
    shutil.copytree(BOOK, book)
    for folder, _, names in os.walk(book):
        for name in names:
            path = os.path.join(folder, name)
            with open(path, "rb") as file:
                text = file.read()
            if b"larkspur-choice-ppo" in text:
                with open(path, "wb") as file:
                    file.write(text.replace(b"larkspur-choice-ppo", b"another-plan"))
    store.book = book
    server = Server(store, *MARCH_10)
    status, _, answer = server.post_fhir("submit", sample("cpap-approve.json"))
    check(status == 503 and b"payer has to mend" in answer, f"{status} {answer}")
    server.stop()
    server.log.seek(0)
    log = server.log.read().decode()
    check("has no plan 'larkspur-choice-ppo'" in log, f"nobody is told: {log}")
    store.remove()


@test
def a_level_of_logs_that_is_none_is_refused():
    store = Store()
    status, out, err, _ = store.run("serve", "--port", "0", env={"LOG_LEVEL": "verbose"})
    check(status == 1 and "LOG_LEVEL is 'verbose'" in err, f"{status} {out}{err}")
    server = Server(store, *MARCH_10, env={"LOG_LEVEL": "INFO"})
    server.request("GET", "/health")
    server.stop()
    server.log.seek(0)
    check("route=/health" in server.log.read().decode(), "no request in the log")
    store.remove()
