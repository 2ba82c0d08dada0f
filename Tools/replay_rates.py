"""Measures `assent policy replay` on the stores that bench-replay.sh makes: x12.sqlite, and pas.sqlite, which is filled
here over HTTP with distinct requests of one member each."""

import concurrent.futures
import http.client
import json
import os
import re
import shutil
import subprocess
import sys
import time

bin, folder, count = sys.argv[1], sys.argv[2], int(sys.argv[3])
DECIDED_PER_CORE, SKIPPED = 4_000, 50_000


def fill():
    """Posts a request that a policy grants on its documents, for a member of its own each, to a server of this run."""
    with open("Examples/larkspur/requests/cpap-approve.json") as file:
        text = file.read()
    identifier = re.search(r'"identifier"\s*:\s*\{.*?"value"\s*:\s*"', text, re.S).end()
    member = re.search(r'"(LKS-\d+)"', text).group(1)
    with open("Examples/larkspur/registry/members.csv") as file:
        birth = next(row for row in file if row.startswith(f"larkspur,{member},")).split(",")[4]
    os.makedirs(f"{folder}/pas-members")
    with open(f"{folder}/pas-members/members.csv", "w") as members, \
            open(f"{folder}/pas-members/coverages.csv", "w") as coverages:
        members.write("payer,id,family,given,birth_date\n")
        coverages.write("payer,member,plan,from\n")
        for number in range(count):
            members.write(f"larkspur,BENCH-{number},Bench,Member,{birth}\n")
            coverages.write(f"larkspur,BENCH-{number},larkspur-choice-ppo,2025-01-01\n")
    data = ["--data", f"{folder}/pas.sqlite"]
    subprocess.run([bin, "registry", "import", f"{folder}/pas-members", *data], check=True, stdout=subprocess.DEVNULL)
    server = subprocess.Popen([bin, "serve", "--port", "0", "--now", "2026-03-10T15:00:00Z", *data],
                              stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    try:
        host, port = re.search(r"http://([\d.]+):(\d+)", server.stdout.readline().decode()).groups()

        def post(numbers):
            connection = http.client.HTTPConnection(host, int(port))
            for number in numbers:
                body = f"{text[:identifier]}bench-{number}-{text[identifier:]}".replace(member, f"BENCH-{number}")
                connection.request("POST", "/fhir/pas-2.2.1/Claim/$submit", body,
                                   {"Content-Type": "application/fhir+json"})
                response = connection.getresponse()
                answer = response.read()
                assert response.status == 200, answer[:500]

        with concurrent.futures.ThreadPoolExecutor(8) as pool:
            list(pool.map(post, [range(first, count, 8) for first in range(8)]))
    finally:
        server.terminate()
        server.wait()


def changed_book():
    """A book in which every plan says something else, so that every case is touched, and none comes out otherwise."""
    book = f"{folder}/book"
    shutil.copytree("Examples/larkspur", book)
    for name in os.listdir(f"{book}/plans"):
        path = f"{book}/plans/{name}"
        with open(path) as file:
            text = file.read()
        changed = re.sub(r"^name: (.*)$", r"name: \1 II", text, count=1, flags=re.M)
        assert changed != text, f"{name} has no name"
        with open(path, "w") as file:
            file.write(changed)
    return book


def replay(store, book, since="2000-01-01"):
    """Seconds, CPU seconds, the report and the peak of memory; the fastest of three."""
    best = None
    for _ in range(3):
        with open(f"{folder}/report", "wb") as out:
            started = time.time()
            process = subprocess.Popen([bin, "policy", "replay", book, "--since", since, "--json", "--quiet",
                                        "--data", f"{folder}/{store}.sqlite"], stdout=out)
            _, status, usage = os.wait4(process.pid, 0)
        seconds = time.time() - started
        assert status == 0, status
        if best is None or seconds < best[0]:
            with open(f"{folder}/report") as report:
                best = seconds, usage.ru_utime + usage.ru_stime, json.load(report), usage.ru_maxrss
    return best


fill()
book = changed_book()
cores = os.cpu_count()
failed = False
print(f"assent policy replay, release, {cores} cores")
print(f"{'':18}{'cases':>8}{'seconds':>9}{'cases/s':>10}{'a core':>9}{'KB a case':>11}{'peak MB':>9}")
for store in ("x12", "pas"):
    # What it costs to start and to load the book is the same for a million cases.
    start, start_cpu, _, _ = replay(store, book, since="2100-01-01")
    size = os.path.getsize(f"{folder}/{store}.sqlite") / 1000
    for name, under in (("decided again", book), ("skipped", "Examples/larkspur")):
        seconds, cpu, report, peak = replay(store, under)
        done = report["redecided"] if under == book else report["skipped"]
        assert done == report["cases"] and report["changed"] == 0, report
        # A core is busy for so many CPU seconds: what else runs on the machine does not count.
        rate = done / max(seconds - start, 1e-9)
        per_core = done / max(cpu - start_cpu, 1e-9)
        print(f"{store + ', ' + name:18}{done:>8}{seconds:>9.2f}{rate:>10,.0f}{per_core:>9,.0f}"
              f"{size / done:>11.1f}{peak / 1024:>9.0f}")
        if (per_core < DECIDED_PER_CORE) if under == book else (per_core * cores < SKIPPED and rate < SKIPPED):
            failed = True
            print(f"  SLOWER than promised: {DECIDED_PER_CORE:,} decided a second and core, {SKIPPED:,} skipped a second")
    print(f"{store + ', start':18}{'':8}{start:>9.2f}")
sys.exit(1 if failed else 0)
