#!/usr/bin/env bash
# Runs each of some commands, whatever becomes of those before it, and says at the end which failed.
#
#   Tools/each.sh COMMAND...      a command with its arguments is one word
set -uo pipefail
cd "$(dirname "$0")/.."
failed=()
for command in "$@"; do
    echo
    echo "== $command"
    bash -c "$command" || failed+=("$command")
done
echo
[ ${#failed[@]} -gt 0 ] || { echo "all $# kept what they promise"; exit 0; }
printf 'FAILED: %s\n' "${failed[@]}"
exit 1
