// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/coveragedelegate.h"

#include "analysis/coverage.h"
#include "models/facttablemodel.h"
#include "widgets/theme.h"

#include <QPainter>

namespace RepoSignal {

void CoverageDelegate::paintContent(QPainter &painter, const QStyleOptionViewItem &, const QRect &content,
                                    const QModelIndex &index) const
{
    constexpr int kHeight = 14;
    const auto days = index.data(StripRole).value<std::vector<std::uint8_t>>();
    if (days.empty() || content.width() <= 0)
        return;
    const QRect strip(content.left(), content.top() + (content.height() - kHeight) / 2, content.width(), kHeight);
    painter.fillRect(QRect(strip.left(), strip.bottom(), strip.width(), 1), theme().line);
    const auto count = static_cast<std::int64_t>(days.size());
    for (int x = 0; x < strip.width(); ++x) {
        const auto from = static_cast<std::size_t>(count * x / strip.width());
        const auto to = std::max(from + 1, static_cast<std::size_t>(count * (x + 1) / strip.width()));
        // Where a pixel stands for several days, one that lacks data must not vanish behind the others.
        const auto least = *std::min_element(days.begin() + static_cast<std::ptrdiff_t>(from),
                                             days.begin() + static_cast<std::ptrdiff_t>(to));
        if (least == static_cast<std::uint8_t>(DayCoverage::Whole))
            painter.fillRect(QRect(strip.left() + x, strip.top(), 1, kHeight), theme().bar);
        else if (least == static_cast<std::uint8_t>(DayCoverage::Part))
            painter.fillRect(QRect(strip.left() + x, strip.top() + kHeight / 2, 1, kHeight / 2), theme().warn);
    }
}

} // namespace RepoSignal
