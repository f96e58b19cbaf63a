// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "page.h"
#include "pages/velocityfacts.h"
#include "session/latest.h"

class QActionGroup;
class QToolButton;

namespace RepoSignal {

class Block;
class BurstList;
class ChartView;
class MenuButton;
class PageHeader;
class Segments;
class Selection;
class TextLabel;

/// Stars gained against stars before, and the bursts of the last week beside it.
class VelocityPage : public Page
{
    Q_OBJECT

public:
    /// Both outlive the page; `prompt` derives what is shown.
    VelocityPage(Selection &selection, QThreadPool &prompt, QWidget *parent = nullptr);

    void setWindow(Window window);
    [[nodiscard]] Window window() const;
    /// The nearest of the choices there are.
    void setMinimumStars(double stars);
    [[nodiscard]] double minimumStars() const { return m_minimumStars; }
    void setGrowthLines(bool shown);
    [[nodiscard]] bool hasGrowthLines() const;

    void setEdition(EditionPtr edition) override;
    [[nodiscard]] QString summary() const override;
    [[nodiscard]] ChartSpec chart() const override { return m_facts.chart; }
    [[nodiscard]] TableExtract shownTable() const override;
    [[nodiscard]] TableExtract selectedTable() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void makeHeader();
    void makeMinimumMenu();
    void makeChart(Selection &selection);
    void makeBursts(Selection &selection);
    void layOut();
    QToolButton *addButton(const QString &iconName, const QString &text, const QString &objectName);
    [[nodiscard]] std::function<VelocityFacts()> work() const;
    void derive();
    void take(const VelocityFacts &facts);
    void showMenu(QMenu &menu, RepositoryId repository);

    Selection &m_selection;
    EditionPtr m_edition;
    VelocityFacts m_facts;
    Latest<VelocityFacts> m_latest;
    double m_minimumStars = 50;
    PageHeader *m_header = nullptr;
    Segments *m_window = nullptr;
    MenuButton *m_minimum = nullptr;
    QActionGroup *m_minimums = nullptr;
    QToolButton *m_lines = nullptr;
    QToolButton *m_showAll = nullptr;
    QToolButton *m_table = nullptr;
    QToolButton *m_figure = nullptr;
    ChartView *m_chart = nullptr;
    TextLabel *m_notes = nullptr;
    Block *m_burstBlock = nullptr;
    BurstList *m_bursts = nullptr;
};

} // namespace RepoSignal
