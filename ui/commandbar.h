// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "session/workspace.h"

#include <QWidget>

class QToolButton;

namespace RepoSignal {

class CompareControl;
class LibraryFacts;
class ScopeButton;
class TimeMachine;
class TimeStrip;
class WindowActions;

/// What everything below speaks about: scope, as-of date, compare-with date; the window's main actions; and under them
/// the whole span of time.
class CommandBar : public QWidget
{
    Q_OBJECT

public:
    /// Both outlive the bar.
    CommandBar(Workspace &workspace, const LibraryFacts &library, QWidget *parent = nullptr);

    /// Puts the window's main action at the right end, and has those about time work on the time machine.
    void connectActions(WindowActions &actions);
    void setCompact(bool compact); ///< icons only

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QLayout *makeRow();
    void connectTime();
    void setAsOf(Day day);
    void showEdition();
    void showDays();
    [[nodiscard]] std::vector<Day> daysBefore(Day asOf) const;

    Workspace &m_workspace;
    const LibraryFacts &m_library;
    ScopeButton *m_scope = nullptr;
    TimeMachine *m_time = nullptr;
    CompareControl *m_compare = nullptr;
    QToolButton *m_export = nullptr;
    TimeStrip *m_strip = nullptr;
};

} // namespace RepoSignal
