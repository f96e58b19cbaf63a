// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/languagemodel.h"
#include "page.h"
#include "pages/languagesfacts.h"
#include "session/latest.h"

class QTableView;
class QToolButton;

namespace RepoSignal {

class BarDelegate;
class Block;
class ChartView;
class Notice;
class Segments;
class TextLabel;
class Workspace;

/// Shares by language of repositories, stars or stars gained, and how they changed since the compare-with date.
class LanguagesPage : public Page
{
    Q_OBJECT

public:
    explicit LanguagesPage(Workspace &workspace, QWidget *parent = nullptr);

    void setBasis(ShareBasis basis);
    [[nodiscard]] ShareBasis basis() const;
    void setWindow(Window window);
    [[nodiscard]] Window window() const;

    void setEdition(EditionPtr edition) override;
    [[nodiscard]] QString summary() const override;
    [[nodiscard]] ChartSpec chart() const override { return m_facts.shareChart; }

private:
    QWidget *makeHeader();
    void makeTable();
    void makeShareBlock();
    void makeChangeBlock();
    [[nodiscard]] std::function<LanguagesFacts()> work() const;
    void derive();
    void take(const LanguagesFacts &facts);
    void showRefusal();
    void showTable();
    void sortBy(int column);
    void showRepositories();
    /// The term that filters by the current row's language; empty for other rows.
    [[nodiscard]] QString currentTerm() const;

    Workspace &m_workspace;
    EditionPtr m_edition;
    LanguagesFacts m_facts;
    Latest<LanguagesFacts> m_latest;
    LanguageModel m_model;
    QString m_census; ///< id of the scope offered instead of a quota
    TextLabel *m_dates = nullptr;
    Segments *m_basis = nullptr;
    Segments *m_window = nullptr;
    Notice *m_notice = nullptr;
    QAction *m_useCensus = nullptr;
    QAction *m_useGain = nullptr;
    QWidget *m_blocks = nullptr;
    QTableView *m_table = nullptr;
    BarDelegate *m_bars = nullptr;
    TextLabel *m_leaders = nullptr;
    QToolButton *m_showRepositories = nullptr;
    QToolButton *m_all = nullptr;
    Block *m_shareBlock = nullptr;
    Block *m_changeBlock = nullptr;
    ChartView *m_change = nullptr;
};

} // namespace RepoSignal
