// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/languagesfacts.h"

#include "charts/charts.h"

#include <QCoreApplication>

namespace RepoSignal {

namespace {

constexpr int kChangesShown = 12;

} // namespace

LanguagesFacts languagesFacts(const EditionPtr &edition, ShareBasis basis, Window window)
{
    LanguagesFacts facts{.edition = edition, .shares = languageShares(*edition, basis, window)};
    facts.shareChart = languageShareChart(*edition, basis, window);
    facts.changeChart = languageChangeChart(*edition, basis, window, kChangesShown);
    if (basis == ShareBasis::Repositories)
        return facts;
    for (const LanguageShare &share : facts.shares.rows) {
        // Of a single repository it says nothing.
        if (share.leader < 0 || share.repositories < 2 || share.leaderShare < kDominantPart)
            continue;
        facts.leaders.append(QCoreApplication::translate("LanguagesFacts", "%1: %2% of %3")
                                 .arg(edition->fullName(share.leader))
                                 .arg(qRound(share.leaderShare * 100))
                                 .arg(share.language));
        if (facts.leaders.size() == kLeadersShown)
            break;
    }
    return facts;
}

} // namespace RepoSignal
