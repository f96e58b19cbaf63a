// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "pages/datafacts.h"

#include <QWidget>

class QToolButton;

namespace RepoSignal {

class Block;
class FactTable;
class Workspace;

/// Names that were joined to one repository, and the way to take that back.
class RenamesView : public QWidget
{
    Q_OBJECT

public:
    explicit RenamesView(Workspace &workspace, QWidget *parent = nullptr);

    void setFacts(const DataFacts &facts);
    [[nodiscard]] QString summary() const; ///< `55 renames, 2 undone`

signals:
    void summaryChanged();

private:
    void showCurrent();
    void toggle();

    Workspace &m_workspace;
    EditionPtr m_edition;
    Block *m_block = nullptr;
    FactTable *m_table = nullptr;
    QToolButton *m_toggle = nullptr;
};

} // namespace RepoSignal
