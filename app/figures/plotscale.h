// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "charts/chartspec.h"

#include <vector>

namespace RepoSignal {

/// The values that an axis spans; least < greatest.
struct Domain {
    double least = 0;
    double greatest = 1;

    [[nodiscard]] bool contains(double value) const { return value >= least && value <= greatest; }
};

struct Tick {
    double value = 0;
    QString label;
};

/// Values along one axis turned into pixels.
class PlotScale
{
public:
    PlotScale() = default;
    /// `from` and `to` are the pixels of the domain's ends; NaN and what a logarithm cannot take map to NaN.
    PlotScale(ScaleKind kind, Domain domain, double from, double to);

    [[nodiscard]] double at(double value) const;
    [[nodiscard]] const Domain &domain() const { return m_domain; }
    [[nodiscard]] double from() const { return m_from; }
    [[nodiscard]] double to() const { return m_to; }
    /// Pixels of one unit of a linear, time or band scale.
    [[nodiscard]] double unit() const;

private:
    ScaleKind m_kind = ScaleKind::Linear;
    Domain m_domain;
    double m_from = 0;
    double m_to = 1;
};

/// The domain of an axis: its layers' values, its forced ends, zero where bars stand on it, a little room where the
/// values do not differ.
[[nodiscard]] Domain domainOf(const ChartSpec &chart, Qt::Orientation axis);

/// At most about `count` round values inside the domain, with short labels in the scale's format.
[[nodiscard]] std::vector<Tick> ticksOf(const Scale &scale, const Domain &domain, int count);

/// The domain with round ends, as ticksOf() would set them; for a linear scale of values that need no zero.
[[nodiscard]] Domain rounded(const Scale &scale, Domain domain, int count);

} // namespace RepoSignal
