// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "pages/detailsfacts.h"
#include "session/latest.h"

#include <QWidget>

class QGridLayout;
class QPushButton;
class QStackedLayout;
class QToolButton;
class QVBoxLayout;

namespace RepoSignal {

class ChartView;
class Segments;
class Selection;
class TextLabel;

/// The selected repository: what it is, its history and gains, and where each number comes from.
class DetailsPane : public QWidget
{
    Q_OBJECT

public:
    /// Both outlive the pane; `prompt` derives what is shown.
    DetailsPane(Selection &selection, QThreadPool &prompt, QWidget *parent = nullptr);

    void setEdition(EditionPtr edition);
    /// The selected repository's history; empty without one.
    [[nodiscard]] ChartSpec chart() const { return m_facts.history; }

signals:
    void exportRequested(const RepoSignal::ChartSpec &chart);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QWidget *makeContent();
    void addHead(QVBoxLayout &layout);
    ChartView *addChart(QVBoxLayout &layout, const QString &title, const QString &objectName, ChartSpec DetailsFacts::*chart);
    void addProvenance(QVBoxLayout &layout);
    void derive();
    void take(const DetailsFacts &facts);
    void showProvenance();

    Selection &m_selection;
    EditionPtr m_edition;
    DetailsFacts m_facts;
    Latest<DetailsFacts> m_latest;
    QStackedLayout *m_stack = nullptr;
    TextLabel *m_owner = nullptr;
    TextLabel *m_name = nullptr;
    TextLabel *m_description = nullptr;
    class LanguageDot *m_dot = nullptr;
    TextLabel *m_numbers = nullptr;
    TextLabel *m_moreNumbers = nullptr;
    TextLabel *m_remarks = nullptr;
    Segments *m_span = nullptr;
    ChartView *m_history = nullptr;
    ChartView *m_gains = nullptr;
    QGridLayout *m_provenance = nullptr;
};

} // namespace RepoSignal
