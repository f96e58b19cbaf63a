// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "analysis/shares.h"

namespace RepoSignal {

/// 95% interval of a share of independent draws: Wilson's, for `hits` of `n` (z = 1.959964). Unknown for n = 0.
[[nodiscard]] Interval wilsonInterval(double hits, double n);

/// Below this many repositories a bootstrap says nothing.
inline constexpr int kFewestForBootstrap = 30;

/// The shares with 95% intervals by drawing the scope's repositories anew, with replacement: 1,000 draws, always the same
/// ones. For stars and gain, which are no independent draws; shares of repositories keep Wilson's interval. Without
/// intervals below kFewestForBootstrap. Tens of milliseconds for thousands of repositories.
[[nodiscard]] LanguageShares withBootstrap(const Edition &edition, LanguageShares shares);

} // namespace RepoSignal
