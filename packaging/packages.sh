#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The RepoSignal authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# packages.sh SET… : installs what is missing of the named sets of packages.txt (build, test, check) on Debian or Ubuntu.
# Says first what and why. Needs root or sudo only when something is missing; with neither it prints the command and
# exits with 1. Everything it says goes to standard error.
set -euo pipefail
here=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)

say() { printf '%s\n' "$*" >&2; }

# Lines "name<tab>what for" of one set.
packages_of() {
    awk -v wanted="[$1]" '
        /^[[:space:]]*(#|$)/ { next }
        /^\[/ { inside = ($1 == wanted); next }
        inside { name = $1; sub(/^[^#]*#[[:space:]]*/, ""); print name "\t" $0 }' "$here/packages.txt"
}

is_installed() {
    [ "$(dpkg-query -W -f='${db:Status-Status}' "$1" 2>/dev/null)" = installed ]
}

if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
    say "This is neither Debian nor Ubuntu: nothing is installed. packaging/packages.txt names what the build needs."
    exit 0
fi

missing=()
reasons=()
for set in "$@"; do
    while IFS=$'\t' read -r name reason; do
        if ! is_installed "$name"; then
            missing+=("$name")
            reasons+=("  $(printf '%-20s' "$name") $reason")
        fi
    done < <(packages_of "$set")
done
[ ${#missing[@]} -gt 0 ] || exit 0

say "These packages are missing:"
printf '%s\n' "${reasons[@]}" >&2

as_root=()
if [ "$(id -u)" -ne 0 ]; then
    if command -v sudo >/dev/null && { [ -t 0 ] || sudo -n true 2>/dev/null; }; then
        as_root=(sudo)
    else
        say "Installing them needs root, and sudo cannot be used here. Run this as root, then start again:"
        say "  apt-get update && apt-get install -y --no-install-recommends ${missing[*]}"
        exit 1
    fi
fi

say "Installing them with apt-get${as_root[*]:+ through sudo} …"
"${as_root[@]}" apt-get -o DPkg::Lock::Timeout=300 update >&2
"${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
    apt-get -o DPkg::Lock::Timeout=300 install -y --no-install-recommends "${missing[@]}" </dev/null >&2
