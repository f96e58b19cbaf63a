// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cli/verb.h"

#include <span>

namespace RepoSignal {

/// What `reposignal --help` prints.
[[nodiscard]] QString programHelp(std::span<const Verb> verbs);
/// What `reposignal VERB --help` prints: usage, options, an example.
[[nodiscard]] QString verbHelp(const Verb &verb);

} // namespace RepoSignal
