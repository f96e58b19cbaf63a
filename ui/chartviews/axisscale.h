// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "charts/chartspec.h"

#include <vector>

namespace RepoSignal {

/// Where values of a Scale lie along a straight axis: itself for linear and band, the logarithm for log, days from a
/// first day for time. Positions are what Qt Charts is given; its own log axis and labels are not used.
class AxisScale
{
public:
    AxisScale() = default;
    /// `least` and `most` are the values to show; the scale's own ends go first. Other ends get some air.
    AxisScale(const Scale &scale, double least, double most);

    [[nodiscard]] double position(double value) const; ///< NaN for what the axis cannot show: NaN, or ≤ 0 on a log axis
    [[nodiscard]] double value(double position) const; ///< what lies at a position
    [[nodiscard]] double low() const { return m_low; } ///< a position, as are high() and ticks
    [[nodiscard]] double high() const { return m_high; }

    /// Shows another part of the axis.
    void setEnds(double low, double high);
    /// Moves the ends outwards by parts of the span, so that marks at the ends are whole.
    void widen(double before, double after);

    struct Tick {
        double position = 0;
        QString label;
    };
    /// Round values between the ends, about `most` of them; categories for a band.
    [[nodiscard]] std::vector<Tick> ticks(int most) const;
    /// A value as words: `28,892`, `12.0%`, `Fri 6 Mar 2026`, a category.
    [[nodiscard]] QString text(double value) const;

private:
    [[nodiscard]] std::vector<Tick> linearTicks(int most) const;
    [[nodiscard]] std::vector<Tick> logTicks(int most) const;
    [[nodiscard]] std::vector<Tick> timeTicks(int most) const;

    Scale m_scale;
    double m_origin = 0; ///< day number at position 0
    double m_low = 0;
    double m_high = 1;
    double m_lastTick = 1; ///< no tick beyond it: the end before widen()
};

} // namespace RepoSignal
