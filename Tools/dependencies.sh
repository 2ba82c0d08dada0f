#!/usr/bin/env bash
# Installs the system libraries that the build needs, or says the one command that does.
set -euo pipefail

command -v swift >/dev/null || {
    echo "Swift 6.2 or later is needed: https://www.swift.org/install" >&2
    exit 1
}

packages=()
have_header() { [ -e "/usr/include/$1" ] || compgen -G "/usr/include/*/$1" >/dev/null; }
have_header sqlite3.h || packages+=(libsqlite3-dev)
have_header zlib.h || packages+=(zlib1g-dev)

[ ${#packages[@]} -eq 0 ] && exit 0

command="apt-get install -y ${packages[*]}"
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    echo "Installing ${packages[*]}" >&2
    if { apt-get update -qq && $command -qq; } >&2; then exit 0; fi
fi
echo "Missing: ${packages[*]}. Run: sudo $command" >&2
exit 1
