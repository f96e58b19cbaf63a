// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "analysis/shares.h"
#include "charts/chartspec.h"

namespace RepoSignal {

/// What the Languages page says of one edition, basis and window.
struct LanguagesFacts {
    EditionPtr edition;
    LanguageShares shares;
    ChartSpec shareChart;
    ChartSpec changeChart;
    QStringList leaders; ///< `openclaw/openclaw: 48% of TypeScript`, for languages that one repository dominates
};

/// Pure; for the prompt executor. `edition` is not null.
[[nodiscard]] LanguagesFacts languagesFacts(const EditionPtr &edition, ShareBasis basis, Window window);

/// A repository dominates its language from this part of its amount on.
inline constexpr double kDominantPart = 0.4;
inline constexpr int kLeadersShown = 3;

} // namespace RepoSignal
