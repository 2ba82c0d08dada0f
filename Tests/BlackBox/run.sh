#!/usr/bin/env bash
# Black box: the program as its users run it, by terminal and by HTTP.
set -euo pipefail
cd "$(dirname "$0")/../.."
command -v python3 >/dev/null || { echo "python3 is needed for the black-box tests: apt-get install -y python3" >&2; exit 1; }
bin="${ASSENT_BIN:-}"
if [ -z "$bin" ]; then
    swift build --explicit-target-dependency-import-check error --product assent
    bin="$(swift build --show-bin-path)/assent"
fi
ASSENT_BIN="$bin" exec python3 -u Tests/BlackBox/blackbox.py "$@"
