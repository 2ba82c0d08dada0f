#!/usr/bin/env bash
# Requests a second and CPU-milliseconds of $submit over HTTP: distinct requests, SQLite synchronous FULL, 16 connections,
# the load generator on the same machine. Prints one table.
set -euo pipefail
cd "$(dirname "$0")/.."
command -v wrk >/dev/null || { echo "SKIPPED: wrk is missing (apt-get install -y wrk)"; exit 0; }
seconds="${1:-10}"
request="${2:-Examples/larkspur/requests/cpap-approve.json}"
swift build -c release --product assent >&2
bin="$(swift build -c release --show-bin-path)/assent"
folder="$(mktemp -d)"
server=
trap 'kill "$server" 2>/dev/null || true; rm -rf "$folder"' EXIT

"$bin" registry import Examples/larkspur/registry --data "$folder/bench.sqlite" >&2
# Ten thousand members in the place of the one that the request names, with the same birth date and plan.
member="$(grep -o '"LKS-[0-9]*"' "$request" | head -1 | tr -d '"')"
birth="$(grep "^larkspur,$member," Examples/larkspur/registry/members.csv | cut -d, -f5)"
mkdir "$folder/members"
awk -v birth="$birth" 'BEGIN {
    print "payer,id,family,given,birth_date"
    for (i = 1; i <= 10000; i++) print "larkspur,BENCH-" i ",Bench,Member," birth
}' >"$folder/members/members.csv"
awk 'BEGIN {
    print "payer,member,plan,from"
    for (i = 1; i <= 10000; i++) print "larkspur,BENCH-" i ",larkspur-choice-ppo,2025-01-01"
}' >"$folder/members/coverages.csv"
"$bin" registry import "$folder/members" --data "$folder/bench.sqlite" >&2
"$bin" serve --port 0 --data "$folder/bench.sqlite" >"$folder/out" 2>"$folder/err" &
server=$!
for _ in $(seq 100); do grep -q http "$folder/out" && break; sleep 0.1; done
address="$(grep -o 'http://[0-9.:]*' "$folder/out")"

# Each request has an identifier of its own, so that none is answered as a repeat.
cat >"$folder/load.lua" <<'LUA'
local file = io.open(os.getenv("REQUEST"), "rb")
local body = file:read("*a")
file:close()
local first, last = body:find('"identifier"%s*:%s*{.-"value"%s*:%s*"')
local head, rest = body:sub(1, last), body:sub(last + 1)
local number, thread = 0, 0
function setup(t) thread = thread + 1; t:set("id", thread) end
function init() math.randomseed(os.time() + id) end
local member = os.getenv("MEMBER"):gsub("%-", "%%-")
function request()
    number = number + 1
    local body = head .. "bench-" .. id .. "-" .. number .. "-" .. rest
    body = body:gsub(member, "BENCH-" .. math.random(10000))
    return wrk.format("POST", "/fhir/pas-2.2.1/Claim/$submit",
        {["Content-Type"] = "application/fhir+json"}, body)
end
local statuses = {}
function response(status) if status ~= 200 then statuses[status] = (statuses[status] or 0) + 1 end end
LUA
ticks() { awk '{print $14 + $15}' "/proc/$server/stat"; }
before="$(ticks)"
REQUEST="$request" MEMBER="$member" wrk -t2 -c16 -d"${seconds}s" --latency -s "$folder/load.lua" "$address" >"$folder/wrk"
after="$(ticks)"
"$bin" cases verify --data "$folder/bench.sqlite" >"$folder/verify"
python3 - "$folder/wrk" "$folder/verify" "$before" "$after" "$(getconf CLK_TCK)" "$(wc -c <"$request")" <<'PYTHON'
import re, sys
wrk, verify = open(sys.argv[1]).read(), open(sys.argv[2]).read()
cpu = (int(sys.argv[4]) - int(sys.argv[3])) * 1000 / int(sys.argv[5])
count = int(re.search(r"(\d+) requests in", wrk).group(1))
rate = float(re.search(r"Requests/sec:\s*([\d.]+)", wrk).group(1))
p = {name: re.search(rf"{name}\s+([\d.]+\w+)", wrk).group(1) for name in ("50%", "99%")}
bad = re.search(r"Non-2xx or 3xx responses: (\d+)", wrk)
print(f"$submit, {int(sys.argv[6]) / 1000:.1f} KB, 16 connections, 10,000 members, SQLite FULL, release")
print(f"  requests        {count:>10}   not 200: {bad.group(1) if bad else 0}")
print(f"  requests/s      {rate:>10.0f}")
print(f"  CPU-ms each     {cpu / count:>10.2f}   (the server alone)")
print(f"  latency 50%     {p['50%']:>10}   99%: {p['99%']}")
print(f"  afterwards      {verify.strip()[:60]}")
PYTHON
