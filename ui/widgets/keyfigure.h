// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

namespace RepoSignal {

class TextLabel;

/// One number that matters: the number, what it counts, what it is measured against.
class KeyFigure : public QWidget
{
    Q_OBJECT

public:
    explicit KeyFigure(QWidget *parent = nullptr);

    /// Texts as shown; the number is "–" where it is not known.
    void setFigure(const QString &number, const QString &label, const QString &subLabel = {});
    /// A small picture at the right of the number, as a row of gains; kUnknown leaves a gap. Empty for none.
    void setTrend(const std::vector<double> &gains);

private:
    TextLabel *m_number = nullptr;
    TextLabel *m_label = nullptr;
    TextLabel *m_subLabel = nullptr;
    class TrendStrip *m_trend = nullptr;
};

/// Key figures in one bordered card, divided by hairlines.
class KeyFigureRow : public QWidget
{
    Q_OBJECT

public:
    explicit KeyFigureRow(int count, QWidget *parent = nullptr);

    [[nodiscard]] KeyFigure *figure(int i) const { return m_figures.at(i); }
    [[nodiscard]] int count() const { return static_cast<int>(m_figures.size()); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QList<KeyFigure *> m_figures;
};

} // namespace RepoSignal
