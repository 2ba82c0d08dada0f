#!/usr/bin/env python3
"""Measures $submit (Tools/bench-submit.sh builds what it needs): distinct requests of 37 kB for 10,000 members, 16
connections, SQLite synchronous FULL, the load generator on the same machine; and in the same run a server that only
stores the same bytes, so that the ratio holds on any machine.

    bench_submit.py BINARIES FOLDER SECONDS CASES

With CASES > 0 a store is filled with so many first, and the load over it compared with that over an empty one.
"""

import collections
import glob
import os
import re
import shutil
import statistics
import subprocess
import sys
import time

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
BOOK = os.path.join(ROOT, "Examples/larkspur")
MEMBERS = 10_000
NOW = "2026-03-10T15:00:00Z"
CONNECTIONS = 16
TURNS = 8
RATIO_MIN, CPU_MS_MAX, P99_MS_MAX, PENDED_MIN, SEEDED_MIN = 0.5, 0.8, 50, 0.1, 0.9

bin_path, folder, seconds, cases = sys.argv[1], sys.argv[2], float(sys.argv[3]), int(sys.argv[4])
first = 1_000_000_000  # the next request's number: none is ever sent twice


def run(*arguments):
    subprocess.run(arguments, check=True, stdout=subprocess.DEVNULL)


class Server:
    """A server in a process of its own, and what it costs."""

    def __init__(self, *arguments):
        self.started = time.monotonic()
        self.process = subprocess.Popen(arguments, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        for line in self.process.stdout:
            found = re.search(r"http://127\.0\.0\.1:(\d+)", line)
            if found:
                self.port = found.group(1)
                self.start_s = time.monotonic() - self.started
                return
        raise SystemExit(f"{arguments[0]} did not start")

    def cpu_ms(self):
        with open(f"/proc/{self.process.pid}/stat") as file:
            fields = file.read().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) * 1000 / os.sysconf("SC_CLK_TCK")

    def rss_mb(self):
        with open(f"/proc/{self.process.pid}/status") as file:
            return int(re.search(r"VmHWM:\s+(\d+)", file.read()).group(1)) / 1000

    def stop(self):
        self.process.terminate()
        self.process.wait(timeout=60)


def load(server, path, duration):
    """What the load generator says, with the CPU-milliseconds of the server for each request."""
    global first
    before = server.cpu_ms()
    out = subprocess.run(
        [f"{folder}/load", server.port, path, str(CONNECTIONS), str(duration), str(first), str(MEMBERS),
         *sorted(glob.glob(f"{folder}/bodies/*"))], capture_output=True, text=True)
    if out.returncode not in (0, 3):
        raise SystemExit(f"load: {out.stderr}")
    figures = {}
    for line in out.stdout.splitlines():
        name, value = line.rsplit(" ", 1)
        figures[name] = float(value)
    figures["cpu_ms"] = (server.cpu_ms() - before) / max(1, figures["requests"])
    first += int(figures["requests"]) + CONNECTIONS
    return figures


SUBMIT = "/fhir/pas-2.2.1/Claim/$submit"


def new_store(name):
    store = f"{folder}/{name}.sqlite"
    for registry in (f"{BOOK}/registry", f"{folder}/registry"):
        run(f"{bin_path}/assent", "registry", "import", registry, "--book", BOOK, "--data", store)
    return store


def serve(store):
    return Server(
        f"{bin_path}/assent", "serve", "--port", "0", "--book", BOOK, "--data", store, "--now", NOW,
        "--rate-limit", "1000000")


# Where a sample belongs: the first of these that the symbol of any of its frames has.
PARTS = [
    ("hash and compress", r"sha256|SHA256|\$s3LZ4|13ContentDigest|appendCanonical|[cC]anonicalBytes"),
    ("validate", r"\$s12FHIRProfiles"),
    ("store", r"\$s13SQLiteRecords(6Writer|12GroupWriting|13AppendWriting|10Projection|14PreparedAppend|12NumberBlocks"
              r"|11WriterQueue)|10EventsForm|11CaseSummary|6append"),
    ("answer", r"\$s10PASGateway(14ResponseWriter|10ItemWriter|9AskWriter|12ResponseEcho|15RejectionWriter|13ProcessNotes)"
               r"|\$s4JSON10JSONWriter.*10PASGateway"),
    ("parse and translate", r"\$s10PASGateway|\$s4JSON6Parser|\$s4JSON12JSONDocument"),
    ("gather and decide", r"\$s13SQLiteRecords|\$s(8Workflow|12Adjudication|8Policies|8FHIRPath|5Plans|7Letters)"),
    ("audit", r"\$s6Server(10AuditTrail|8AuditLog)|10AuditEntry"),
    ("HTTP", r"\$s(6Server|11Hummingbird|15HummingbirdCore|7NIOCore|8NIOPosix|7NIOHTTP1|9HTTPTypes)|\$s3NIO"
             r"|tcp_|sock|c_nio_|epoll"),
]


def part_of(thread, frames):
    for part, pattern in PARTS:
        if any(re.search(pattern, frame) for frame in frames):
            return part
    if "writer" in thread:
        return "store"
    return "HTTP" if "NIO" in thread else "runtime"


def budget(server, cpu_ms):
    """The CPU-milliseconds of a request by part, from samples of every stack under load. The stacks are copied and unwound
    by their DWARF tables: the libraries of Swift and SQLite keep no frame pointers, and half of the samples had no parts."""
    if not shutil.which("perf"):
        print("SKIPPED: perf is missing, so the budget by part is not measured (apt-get install -y linux-perf)")
        return
    data = f"{folder}/perf.data"
    recorder = subprocess.Popen(
        ["perf", "record", "-q", "-F", "199", "-e", "cpu-clock", "--call-graph", "dwarf,32768", "-o", data, "-p",
         str(server.process.pid)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    time.sleep(0.5)
    load(server, SUBMIT, max(3, seconds / 2))
    recorder.send_signal(2)
    recorder.wait()
    script = subprocess.Popen(
        ["perf", "script", "-i", data, "-F", "comm,ip,sym", "--no-inline"], stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL, text=True, errors="replace")
    counts, thread, frames = collections.Counter(), "", []
    for line in script.stdout:
        if line.startswith((" ", "\t")) and line.strip():
            frames.append(line.strip().split(" ", 1)[-1])
        elif line.strip():
            thread = line.strip()
        elif frames:
            counts[part_of(thread, frames)] += 1
            frames = []
    total = sum(counts.values())
    if total < 500:
        print(f"SKIPPED: perf took {total} samples only, so the budget by part is not measured")
        return
    print(f"\nThe budget by part ({total} samples of the server's stacks)     CPU-ms")
    for part, count in counts.most_common():
        print(f"  {part:<24} {cpu_ms * count / total:>30.3f}")


def row(name, figures):
    print(f"  {name:<24} {figures['rate']:>10.0f} {figures['cpu_ms']:>10.3f} {figures['p50_ms']:>9.1f} "
          f"{figures['p99_ms']:>9.1f} {figures['max_ms']:>9.1f} {figures['not_200']:>8.0f}")


def outcomes(figures):
    found = {name[8:]: count for name, count in figures.items() if name.startswith("outcome_")}
    total = sum(found.values())
    print("  outcomes: " + ", ".join(
        f"{name} {100 * count / total:.0f} %" for name, count in sorted(found.items(), key=lambda x: -x[1])))
    return sum(count for name, count in found.items() if "A4" in name) / total


def bare_rate(name, duration):
    server = Server(f"{bin_path}/BareStore", f"{folder}/bare-{name}.sqlite")
    figures = load(server, "/store", duration)
    server.stop()
    return figures


def gate(holds, text):
    print(f"  {'kept  ' if holds else 'FAILED'}  {text}")
    return holds


def measure():
    """Bare, Assent, bare again: whatever else the machine does meanwhile is likelier to hit both."""
    store = new_store("empty")
    before = bare_rate("before", seconds / 2)
    server = serve(store)
    load(server, SUBMIT, 1)
    figures = load(server, SUBMIT, seconds)
    peak = server.rss_mb()
    after = bare_rate("after", seconds / 2)
    print(f"$submit, 37 kB, {CONNECTIONS} connections, {MEMBERS:,} members, SQLite FULL, release")
    print(f"  {'':<24} {'a second':>10} {'CPU-ms':>10} {'50 % ms':>9} {'99 % ms':>9} {'most ms':>9} {'not 200':>8}")
    row("bare store, before", before)
    row("Assent", figures)
    row("bare store, after", after)
    pended = outcomes(figures)
    print(f"  peak memory {peak:.0f} MB; a case takes "
          f"{sum(os.path.getsize(f) for f in glob.glob(store + '*')) / figures['requests'] / 1000:.1f} kB on disk")
    budget(server, figures["cpu_ms"])
    server.stop()
    status = subprocess.run(
        [f"{bin_path}/assent", "cases", "verify", "--book", BOOK, "--data", store], capture_output=True, text=True)
    print(f"\n  afterwards: {status.stdout.strip()[:80]}")
    ratio = figures["rate"] / ((before["rate"] + after["rate"]) / 2)
    kept = [
        gate(ratio >= RATIO_MIN, f"{ratio:.2f} of the bare store's rate; at least {RATIO_MIN}"),
        gate(figures["cpu_ms"] <= CPU_MS_MAX, f"{figures['cpu_ms']:.3f} CPU-ms each; at most {CPU_MS_MAX}"),
        gate(figures["p99_ms"] < P99_MS_MAX, f"99 % within {figures['p99_ms']:.1f} ms; below {P99_MS_MAX}"),
        gate(pended >= PENDED_MIN, f"{100 * pended:.0f} % pended; at least {100 * PENDED_MIN:.0f} %"),
        gate(figures["not_200"] == 0 and status.returncode == 0, "every answer is 200, and every chain holds"),
    ]
    return all(kept)


def medians(turns):
    """The figures of several turns as those of one: of each the median."""
    return {name: statistics.median(turn.get(name, 0) for turn in turns) for name in turns[0]}


def seeded():
    """The load over a store with many cases beside that over an empty one, in turns."""
    small, big = new_store("empty"), new_store("seeded")
    started = time.monotonic()
    subprocess.run([f"{bin_path}/SeedCases", big, BOOK, str(cases), str(MEMBERS), NOW,
                    *sorted(glob.glob(f"{folder}/bodies/*"))], check=True)
    size = sum(os.path.getsize(f) for f in glob.glob(big + "*"))
    print(f"{cases:,} cases of {MEMBERS:,} members: {time.monotonic() - started:.0f} s, {size / 1e9:.2f} GB")
    servers = {"empty": serve(small), f"{cases:,} cases": serve(big)}
    for name, server in servers.items():
        print(f"  started over {name}: {server.start_s:.2f} s")
        load(server, SUBMIT, 2)
    found = {name: [] for name in servers}
    # Many short turns, each the other way round than the last: two cores of a shared machine differ by a fifth from minute to minute.
    for turn in range(TURNS):
        for name in sorted(servers, reverse=turn % 2 == 1):
            found[name].append(load(servers[name], SUBMIT, max(2, seconds * 0.4)))
    typical = {name: medians(turns) for name, turns in found.items()}
    for name, figures in typical.items():
        row(name, figures)
        outcomes(figures)
    budget(servers[f"{cases:,} cases"], typical[f"{cases:,} cases"]["cpu_ms"])
    for server in servers.values():
        server.stop()
    servers["again"] = Server(
        f"{bin_path}/assent", "serve", "--port", "0", "--book", BOOK, "--data", big, "--now", NOW)
    servers["again"].process.kill()
    servers["again"].process.wait()
    again = serve(big)
    again.stop()
    few, many = typical.values()
    return all([
        gate(many["rate"] >= SEEDED_MIN * few["rate"], f"{many['rate'] / few['rate']:.2f} of the rate over an empty store"),
        gate(many["cpu_ms"] * SEEDED_MIN <= few["cpu_ms"], f"{many['cpu_ms'] / few['cpu_ms']:.2f} of the CPU-ms"),
        gate(again.start_s <= 2, f"starts again after SIGKILL in {again.start_s:.2f} s; at most 2"),
    ])


run(sys.executable, os.path.join(ROOT, "Tools/bench_requests.py"), folder, str(MEMBERS))
sys.exit(0 if (seeded() if cases else measure()) else 1)
