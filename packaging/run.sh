#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The RepoSignal authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# run.sh [arguments…] : installs what is missing, builds RepoSignal in build/run and starts it with the arguments.
# Where a window is asked for (no verb) and none can be opened, it writes the edition's figures and table into the
# folder reposignal-figures of the current directory. Only the program writes to standard output.
set -euo pipefail
here=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)
root=$(dirname -- "$here")
build=$root/build/run
program=$build/bin/reposignal

say() { printf '%s\n' "$*" >&2; }

# True when Qt can open a window here; display_probe ends at once, or aborts where there is no display.
window_opens() {
    [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] || return 1
    (ulimit -c 0; exec timeout 20 "$build/bin/display_probe") >/dev/null 2>&1
}

# True when the arguments hold a verb, or an option that answers by itself.
answers_without_window() {
    while [ $# -gt 0 ]; do
        case $1 in
        --library | --as-of | --scope) shift ;;
        -h | --help | -v | --version) return 0 ;;
        -*) ;;
        *) return 0 ;;
        esac
        shift || true
    done
    return 1
}

write_edition() {
    local folder=$PWD/reposignal-figures
    local table=$folder/repositories.csv
    local status=0
    say "No window can be opened here, so the edition's figures and table are written instead."
    mkdir -p -- "$folder"
    "$program" "$@" figures -o "$folder" || status=$?
    if "$program" "$@" list --format csv >"$table.part"; then
        mv -- "$table.part" "$table"
    else
        status=$?
        rm -f -- "$table.part"
    fi
    if [ $status -eq 0 ]; then
        say "The figures and the table (repositories.csv) are in $folder"
    else
        say "Not everything could be written, for the reason above. What could be is in $folder"
    fi
    return $status
}

bash "$here/packages.sh" build
cmake -S "$root" -B "$build" -G Ninja -DCMAKE_BUILD_TYPE=Release -DREPOSIGNAL_BUILD_TESTS=OFF >&2
cmake --build "$build" --target reposignal display_probe >&2

if answers_without_window "$@" || window_opens; then
    exec "$program" "$@"
fi
write_edition "$@"
