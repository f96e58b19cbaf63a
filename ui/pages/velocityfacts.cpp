// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/velocityfacts.h"

#include "analysis/bursts.h"
#include "charts/velocitypoints.h"

namespace RepoSignal {

std::vector<int> VelocityFacts::bursts() const
{
    std::vector<int> all;
    for (const auto *rows : {&spikes, &undecided, &sustained, &inDoubt})
        all.insert(all.end(), rows->begin(), rows->end());
    return all;
}

VelocityFacts velocityFacts(const EditionPtr &edition, const VelocityView &view)
{
    VelocityFacts facts{.edition = edition, .view = view, .chart = velocityChart(*edition, view)};
    const VelocityPoints points = velocityPoints(*edition, view.window, view.minimumStars);
    facts.gained = static_cast<int>(points.gained.size());
    facts.still = static_cast<int>(points.still.size());
    facts.lost = points.lost;
    facts.small = points.small;
    facts.unknown = points.unknown;
    facts.known = points.known();
    for (const int row : burstRows(*edition, view.window)) {
        const Label label = edition->measures.label[static_cast<std::size_t>(row)];
        std::vector<int> &group = isInDoubt(*edition, row) ? facts.inDoubt
            : label == Label::Spike                        ? facts.spikes
            : label == Label::Sustained                    ? facts.sustained
                                                           : facts.undecided;
        group.push_back(row);
    }
    facts.judged = judgedRows(*edition);
    return facts;
}

} // namespace RepoSignal
