// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

#include <span>
#include <vector>

namespace RepoSignal {

/// Daily gains as bars of 2 px with 1 px between, right-aligned in `rect`: zero baseline, falls below it, gaps as dots,
/// the last bar accent. Bars lie on whole pixels.
void paintTrend(QPainter &painter, const QRect &rect, std::span<const double> gains);

/// The same as a widget.
class TrendStrip : public QWidget
{
    Q_OBJECT

public:
    explicit TrendStrip(QWidget *parent = nullptr);

    /// kUnknown is a gap.
    void setGains(const std::vector<double> &gains);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    std::vector<double> m_gains;
};

} // namespace RepoSignal
