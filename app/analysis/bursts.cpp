// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analysis/bursts.h"

#include <algorithm>

namespace RepoSignal {

std::vector<int> burstRows(const Edition &edition, Window window)
{
    const Measures &measures = edition.measures;
    std::vector<int> rows;
    for (int row = 0; row < edition.rowCount(); ++row) {
        const auto at = static_cast<std::size_t>(row);
        if (measures.isCurrent(at) && isBurst(measures.label[at]))
            rows.push_back(row);
    }
    const auto gains = measures.gain(window);
    std::ranges::sort(rows, [&](int a, int b) {
        const double gainA = gains[static_cast<std::size_t>(a)];
        const double gainB = gains[static_cast<std::size_t>(b)];
        if (isKnown(gainA) != isKnown(gainB))
            return isKnown(gainA);
        return isKnown(gainA) && gainA != gainB ? gainA > gainB : edition.fullName(a) < edition.fullName(b);
    });
    return rows;
}

int judgedRows(const Edition &edition)
{
    int judged = 0;
    for (std::size_t row = 0; row < edition.measures.size(); ++row)
        judged += edition.measures.isCurrent(row) && isKnown(edition.measures.burst[row]);
    return judged;
}

bool isInDoubt(const Edition &edition, int row)
{
    return !doubtId(edition, row).isEmpty();
}

QStringView doubtId(const Edition &edition, int row)
{
    const Marks marks = edition.measures.marks[static_cast<std::size_t>(row)];
    return marks & Suspected ? QStringView(u"suspect") : marks & Corrected ? QStringView(u"corrected") : QStringView();
}

} // namespace RepoSignal
