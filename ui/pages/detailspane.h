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
class DetailsHead;
class Segments;
class Selection;
class WhyPane;

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
    struct Chart {
        ChartView *view = nullptr;
        QToolButton *figure = nullptr;
        ChartSpec DetailsFacts::*chart = nullptr;
    };
    Chart addChart(QVBoxLayout &layout, const QString &title, const QString &objectName, ChartSpec DetailsFacts::*chart);
    void showChart(const Chart &chart);
    void addProvenance(QVBoxLayout &layout);
    [[nodiscard]] std::function<DetailsFacts()> work() const;
    void derive();
    void take(const DetailsFacts &facts);
    void showProvenance();
    void resetZoom();

    Selection &m_selection;
    EditionPtr m_edition;
    DetailsFacts m_facts;
    Latest<DetailsFacts> m_latest;
    QStackedLayout *m_stack = nullptr;
    DetailsHead *m_head = nullptr;
    Segments *m_span = nullptr;
    Chart m_history;
    Chart m_gains;
    Chart m_scores;
    WhyPane *m_why = nullptr;
    QGridLayout *m_provenance = nullptr;
};

} // namespace RepoSignal
