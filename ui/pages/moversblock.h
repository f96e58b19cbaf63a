// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "pages/block.h"
#include "pages/overviewfacts.h"

class QStackedWidget;

namespace RepoSignal {

class ChartView;
class RepositoryList;
class Segments;
class Selection;

/// The repositories that gained most, as a table with bars or as the chart that becomes the figure.
class MoversBlock : public Block
{
    Q_OBJECT

public:
    explicit MoversBlock(Selection &selection, QWidget *parent = nullptr);

    [[nodiscard]] bool isByGrowth() const;
    void setFacts(const OverviewFacts &facts);
    [[nodiscard]] RepositoryList &list() { return *m_list; }
    [[nodiscard]] const RepositoryList &list() const { return *m_list; }

signals:
    void measureChanged();
    void exportRequested();

private:
    RepositoryList *m_list = nullptr;
    ChartView *m_chart = nullptr;
    Segments *m_measure = nullptr;
};

/// Ids of the columns that hold gain and growth over a window.
[[nodiscard]] QString gainColumn(Window window);
[[nodiscard]] QString growthColumn(Window window);

} // namespace RepoSignal
