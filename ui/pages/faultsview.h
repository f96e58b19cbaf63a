// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "pages/datafacts.h"
#include "session/latest.h"

#include <QWidget>

class QActionGroup;
class QBoxLayout;

namespace RepoSignal {

class Block;
class EvidenceBlock;
class FactTable;
class MenuButton;
class Segments;
class Workspace;

/// The list of suspected faults, filtered by kind and by what was decided, and the evidence for the selected one.
class FaultsView : public QWidget
{
    Q_OBJECT

public:
    explicit FaultsView(Workspace &workspace, QWidget *parent = nullptr);

    void setFacts(const DataFacts &facts);
    [[nodiscard]] ChartSpec chart() const;
    [[nodiscard]] QString summary() const; ///< `3 of 12 suspected faults shown, 9 open`

signals:
    void summaryChanged();
    void exportRequested(const RepoSignal::ChartSpec &chart);
    void detailsRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void makeFilters();
    void makeTable();
    void filter();
    void showCurrent();
    void decide(std::optional<FaultVerdict> verdict);
    [[nodiscard]] const SuspectedFault *currentFault() const; ///< null for none
    [[nodiscard]] bool isWanted(const SuspectedFault &fault) const;

    Workspace &m_workspace;
    DataFacts m_facts;
    Latest<EvidenceFacts> m_latest;
    Block *m_list = nullptr;
    FactTable *m_table = nullptr;
    Segments *m_state = nullptr;
    MenuButton *m_kind = nullptr;
    QActionGroup *m_kinds = nullptr;
    EvidenceBlock *m_evidence = nullptr;
    QBoxLayout *m_layout = nullptr;
    bool m_following = false; ///< rows are being put in: the selection of repositories stays
};

} // namespace RepoSignal
