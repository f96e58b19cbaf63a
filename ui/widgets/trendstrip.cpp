// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/trendstrip.h"

#include "analysis/measures.h"
#include "widgets/theme.h"

#include <QPainter>

#include <cmath>

namespace RepoSignal {

namespace {

constexpr int kBar = 2;
constexpr int kStep = 3;

} // namespace

void paintTrend(QPainter &painter, const QRect &rect, std::span<const double> gains)
{
    const Theme &colors = theme();
    const int room = std::max(0, (rect.width() + 1) / kStep);
    if (gains.size() > static_cast<std::size_t>(room))
        gains = gains.last(static_cast<std::size_t>(room));
    double high = 0;
    double low = 0;
    for (const double gain : gains) {
        if (isKnown(gain)) {
            high = std::max(high, gain);
            low = std::min(low, gain);
        }
    }
    const double span = high - low;
    const int baseline = rect.top()
        + (span > 0 ? static_cast<int>(std::lround(rect.height() * high / span)) : rect.height());
    int x = rect.right() + 1 - static_cast<int>(gains.size()) * kStep + (kStep - kBar);
    for (std::size_t i = 0; i < gains.size(); ++i, x += kStep) {
        const QColor color = i + 1 == gains.size() ? colors.accent : colors.bar;
        if (!isKnown(gains[i])) {
            painter.fillRect(x, baseline - 1, 1, 1, colors.bar);
            continue;
        }
        const double part = span > 0 ? gains[i] / span * rect.height() : 0;
        // Nothing gained is a mark of one pixel: it was seen.
        const int length = std::max(1, static_cast<int>(std::lround(std::abs(part))));
        painter.fillRect(x, part < 0 ? baseline : baseline - length, kBar, length, color);
    }
}

TrendStrip::TrendStrip(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void TrendStrip::setGains(const std::vector<double> &gains)
{
    m_gains = gains;
    updateGeometry();
    update();
}

QSize TrendStrip::sizeHint() const
{
    return {static_cast<int>(m_gains.size()) * kStep, 24};
}

void TrendStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintTrend(painter, rect(), m_gains);
}

} // namespace RepoSignal
