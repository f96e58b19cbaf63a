// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "pages/block.h"
#include "pages/datafacts.h"

#include <optional>

class QBoxLayout;
class QPushButton;

namespace RepoSignal {

class ChartView;
class FactTable;

/// What is behind one suspected fault, and the three decisions about it.
class EvidenceBlock : public Block
{
    Q_OBJECT

public:
    explicit EvidenceBlock(QWidget *parent = nullptr);

    /// The fault whose evidence follows; its decision buttons are usable at once, but for a reason against it.
    void setFault(const Dataset &dataset, const SuspectedFault &fault, const QString &readOnlyReason);
    void setEvidence(const EvidenceFacts &facts);
    void clear(const QString &sentence);
    /// Chart and readings beside each other, for a block that is wide and low.
    void setSideBySide(bool isSideBySide);
    [[nodiscard]] const ChartSpec &chart() const;

signals:
    /// No value: nothing is decided any more.
    void decided(std::optional<RepoSignal::FaultVerdict> verdict);
    void exportRequested();

private:
    QPushButton *addDecision(const QString &name, const QString &text, std::optional<FaultVerdict> verdict);

    class TextLabel *m_reason = nullptr;
    class TextLabel *m_obstacle = nullptr; ///< why nothing can be decided
    QPushButton *m_fault = nullptr;
    QPushButton *m_real = nullptr;
    QPushButton *m_undecided = nullptr;
    QWidget *m_decisions = nullptr;
    QBoxLayout *m_evidence = nullptr;
    ChartView *m_chart = nullptr;
    FactTable *m_rows = nullptr;
};

} // namespace RepoSignal
