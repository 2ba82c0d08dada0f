#!/usr/bin/env bash
# The long ones: 10,000 mutations of requests, kills in mid-load, the fuzz target, a minute of load with every chain verified afterwards.
set -euo pipefail
cd "$(dirname "$0")/.."
ASSENT_MUTATIONS="${ASSENT_MUTATIONS:-10000}" Tests/BlackBox/run.sh test_mutations
ASSENT_KILL_ROUNDS="${ASSENT_KILL_ROUNDS:-100}" Tests/BlackBox/run.sh test_kill
Tools/fuzz.sh JSONFuzz "${FUZZ_SECONDS:-600}"
Tools/fuzz.sh FHIRPathFuzz "${FUZZ_SECONDS:-600}"
Tools/fuzz.sh X12Fuzz "${FUZZ_SECONDS:-600}"
Tools/fuzz.sh X12GuideFuzz "${FUZZ_SECONDS:-600}"
Tools/bench-x12.sh 1000
Tools/bench-submit.sh 60
