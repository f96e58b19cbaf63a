// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/moversblock.h"

#include "charts/chartwords.h"
#include "chartviews/chartview.h"
#include "pages/editionwords.h"
#include "pages/repositorylist.h"
#include "session/selection.h"
#include "widgets/segments.h"

#include <QToolButton>
#include <QVBoxLayout>

namespace RepoSignal {

namespace {

const QString kGain = QStringLiteral("gain");
const QString kGrowth = QStringLiteral("growth");

} // namespace

MoversBlock::MoversBlock(Selection &selection, QWidget *parent)
    : Block(tr("Top movers"), new QWidget, parent), m_list(new RepositoryList({QStringLiteral("repository")}, selection, content())),
      m_chart(new ChartView(content())), m_measure(new Segments(this))
{
    m_list->setObjectName(QStringLiteral("movers"));
    m_list->setAccessibleName(tr("Top movers"));
    m_chart->setObjectName(QStringLiteral("moversChart"));
    m_chart->hide();
    auto *layout = new QVBoxLayout(content());
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_list);
    layout->addWidget(m_chart, 1);
    layout->addStretch(0);

    m_measure->setObjectName(QStringLiteral("measure"));
    m_measure->setSmall(true);
    m_measure->setAccessibleName(tr("Measure of the movers"));
    m_measure->addSegment(kGain, tr("Stars"), tr("By stars gained"));
    m_measure->addSegment(kGrowth, tr("% of base"), tr("By stars gained, divided by the stars before; repositories of at least 500 stars"));
    connect(m_measure, &Segments::currentChanged, this, &MoversBlock::measureChanged);
    addHeaderWidget(m_measure);
    QToolButton *asChart = addButton(QStringLiteral("chart-bar-big"), tr("As a chart"), true);
    asChart->setObjectName(QStringLiteral("asChart"));
    asChart->setCheckable(true);
    connect(asChart, &QToolButton::toggled, this, [this](bool checked) {
        m_chart->setMinimumHeight(m_list->height());
        m_list->setVisible(!checked);
        m_chart->setVisible(checked);
    });
    connect(addFigureButton(), &QToolButton::clicked, this, &MoversBlock::exportRequested);
    connect(m_chart, &ChartView::exportRequested, this, &MoversBlock::exportRequested);
    connect(m_chart, &ChartView::repositoryClicked, &selection, &Selection::setCurrent);
    connect(&selection, &Selection::currentChanged, m_chart, &ChartView::setSelected);
}

bool MoversBlock::isByGrowth() const
{
    return m_measure->current() == kGrowth;
}

void MoversBlock::setFacts(const OverviewFacts &facts)
{
    const QString gain = gainColumn(facts.window);
    const QString growth = growthColumn(facts.window);
    m_list->setBars(facts.byGrowth ? growth : gain, facts.largest);
    m_list->setColumns({QStringLiteral("repository"), QStringLiteral("language"), gain, growth});
    m_list->setRows(facts.edition, facts.movers);
    m_chart->setChart(facts.moversChart);
    setFigure(facts.moversChart);
    setSubtitle(spanWords(facts.window));
    setNothing(facts.moversChart.emptyReason);
    setProvenance(provenanceLine(*facts.edition, facts.moversChart.n, windowWords(*facts.edition, facts.window)));
}

QString gainColumn(Window window)
{
    switch (window) {
    case Window::Day: return QStringLiteral("velocity");
    case Window::Week: return QStringLiteral("gain_7d");
    case Window::FourWeeks: return QStringLiteral("gain_28d");
    }
    Q_UNREACHABLE();
}

QString growthColumn(Window window)
{
    switch (window) {
    case Window::Day: return QStringLiteral("growth");
    case Window::Week: return QStringLiteral("growth_7d");
    case Window::FourWeeks: return QStringLiteral("growth_28d");
    }
    Q_UNREACHABLE();
}

} // namespace RepoSignal
