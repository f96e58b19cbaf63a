// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <atomic>

namespace RepoSignal {

/// From now on the first SIGINT or SIGTERM raises the flag returned; a second one ends the program at once.
[[nodiscard]] const std::atomic_bool &watchInterrupts();

} // namespace RepoSignal
