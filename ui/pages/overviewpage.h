// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "page.h"
#include "pages/overviewfacts.h"
#include "session/latest.h"

namespace RepoSignal {

class Block;
class ChartView;
class KeyFigureRow;
class MoversBlock;
class RepositoryList;
class Segments;
class Selection;
class TextLabel;

/// What changed against the compare-with date.
class OverviewPage : public Page
{
    Q_OBJECT

public:
    /// Both outlive the page; `prompt` derives what is shown.
    OverviewPage(Selection &selection, QThreadPool &prompt, QWidget *parent = nullptr);

    void setWindow(Window window);
    [[nodiscard]] Window window() const;

    void setEdition(EditionPtr edition) override;
    [[nodiscard]] QString summary() const override;
    [[nodiscard]] ChartSpec chart() const override { return m_facts.moversChart; }
    [[nodiscard]] TableExtract shownTable() const override;
    [[nodiscard]] TableExtract selectedTable() const override;

private:
    RepositoryList *makeList(const QStringList &columns, Selection &selection, const QString &objectName, const QString &name);
    void connectList(const RepositoryList &list);
    void makeBlocks(Selection &selection);
    void layOut();

    [[nodiscard]] std::function<OverviewFacts()> work() const;
    void derive();
    void take(const OverviewFacts &facts);
    void showFigures();
    void showShares();
    void showComparisons();
    void showFalls();

    EditionPtr m_edition;
    OverviewFacts m_facts;
    Latest<OverviewFacts> m_latest;
    TextLabel *m_dates = nullptr;
    Segments *m_window = nullptr;
    KeyFigureRow *m_figures = nullptr;
    TextLabel *m_figuresProvenance = nullptr;
    RepositoryList *m_enteredList = nullptr;
    RepositoryList *m_ranksList = nullptr;
    RepositoryList *m_lostList = nullptr;
    ChartView *m_shares = nullptr;
    TextLabel *m_corrected = nullptr;
    MoversBlock *m_movers = nullptr;
    Block *m_sharesBlock = nullptr;
    Block *m_enteredBlock = nullptr;
    Block *m_ranksBlock = nullptr;
    Block *m_fallsBlock = nullptr;
};

} // namespace RepoSignal
