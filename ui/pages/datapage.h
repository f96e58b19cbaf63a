// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "page.h"
#include "pages/datafacts.h"
#include "session/latest.h"

class QStackedWidget;

namespace RepoSignal {

class Block;
class FactTable;
class FaultsView;
class RenamesView;
class Segments;
class TextLabel;
class Workspace;

/// What the library holds, by source; what may be wrong with it, to be decided; and which names were joined.
class DataPage : public Page
{
    Q_OBJECT

public:
    explicit DataPage(Workspace &workspace, QWidget *parent = nullptr);

    /// `sources`, `faults` or `renames`; another id changes nothing.
    void setView(const QString &id);
    [[nodiscard]] QString view() const;

    void setEdition(EditionPtr edition) override;
    [[nodiscard]] QString summary() const override;
    [[nodiscard]] ChartSpec chart() const override;

private:
    QWidget *makeHeader();
    void makeSources();
    void showView();
    void take(const DataFacts &facts);

    Workspace &m_workspace;
    DataFacts m_facts;
    Latest<DataFacts> m_latest;
    TextLabel *m_dates = nullptr;
    Segments *m_view = nullptr;
    QStackedWidget *m_stack = nullptr;
    Block *m_sources = nullptr;
    FactTable *m_sourceTable = nullptr;
    FaultsView *m_faults = nullptr;
    RenamesView *m_renames = nullptr;
};

} // namespace RepoSignal
