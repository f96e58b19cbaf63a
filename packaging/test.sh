#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The RepoSignal authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# test.sh [ctest arguments…] : installs what is missing, builds RepoSignal and its tests in build/test (Release,
# warnings are errors) and runs every test. ctest's closing lines come last; its exit status is the script's.
set -euo pipefail
here=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)
root=$(dirname -- "$here")
build=$root/build/test

bash "$here/packages.sh" build test
cmake -S "$root" -B "$build" -G Ninja -DCMAKE_BUILD_TYPE=Release \
    -DREPOSIGNAL_BUILD_TESTS=ON -DREPOSIGNAL_WARNINGS_AS_ERRORS=ON
cmake --build "$build"
exec ctest --test-dir "$build" --output-on-failure --parallel "$(nproc)" "$@"
