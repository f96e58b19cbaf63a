// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/detailspane.h"

#include "chartviews/chartview.h"
#include "pages/block.h"
#include "pages/detailshead.h"
#include "pages/editionwords.h"
#include "pages/whypane.h"
#include "session/selection.h"
#include "widgets/icons.h"
#include "widgets/segments.h"
#include "widgets/textlabel.h"

#include <QGridLayout>
#include <QPainter>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedLayout>
#include <QToolButton>

namespace RepoSignal {

namespace {

constexpr int kPadding = 16;
constexpr int kChartHeight = 168;
constexpr int kSpans[] = {90, 365}; ///< days; else everything

/// A hairline between two parts.
QWidget *makeRule(QWidget *parent)
{
    auto *rule = new QWidget(parent);
    rule->setFixedHeight(1);
    rule->setAutoFillBackground(true);
    rule->setBackgroundRole(QPalette::Midlight);
    return rule;
}

} // namespace

DetailsPane::DetailsPane(Selection &selection, QThreadPool &prompt, QWidget *parent)
    : QWidget(parent), m_selection(selection), m_latest(prompt, [this](const DetailsFacts &facts) { take(facts); }),
      m_stack(new QStackedLayout(this))
{
    auto *nothing = new TextLabel(tr("Select a repository to see its history and where its numbers come from."), this);
    nothing->setObjectName(QStringLiteral("nothingSelected"));
    nothing->setWordWrap(true);
    nothing->setTone(Tone::Secondary);
    nothing->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    auto *empty = new QWidget(this);
    auto *emptyLayout = new QVBoxLayout(empty);
    emptyLayout->setContentsMargins(kPadding, 20, kPadding, kPadding);
    emptyLayout->addWidget(nothing);
    m_stack->addWidget(empty);
    m_stack->addWidget(makeContent());
    connect(&m_selection, &Selection::currentChanged, this, &DetailsPane::derive);
}

QWidget *DetailsPane::makeContent()
{
    auto *content = new QWidget(this);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, kPadding);
    layout->setSpacing(0);
    m_head = new DetailsHead(content);
    layout->addWidget(m_head);

    layout->addWidget(makeRule(content));
    m_why = new WhyPane(content);
    m_why->setObjectName(QStringLiteral("why"));
    layout->addWidget(m_why);
    layout->addWidget(makeRule(content));
    m_span = new Segments(content);
    m_span->setObjectName(QStringLiteral("span"));
    m_span->setSmall(true);
    m_span->setAccessibleName(tr("Span of the charts"));
    m_span->addSegment(QString::number(kSpans[0]), tr("90 days"));
    m_span->addSegment(QString::number(kSpans[1]), tr("Year"));
    m_span->addSegment(QStringLiteral("all"), tr("All"));
    connect(m_span, &Segments::currentChanged, this, [this] {
        resetZoom();
        derive();
    });
    auto *span = new QHBoxLayout;
    span->setContentsMargins(kPadding, 8, kPadding, 0);
    span->addWidget(m_span);
    span->addStretch(1);
    layout->addLayout(span);
    m_history = addChart(*layout, tr("Star history"), QStringLiteral("history"), &DetailsFacts::history);
    m_gains = addChart(*layout, tr("Daily gain"), QStringLiteral("gains"), &DetailsFacts::gains);
    m_scores = addChart(*layout, tr("Signal score and its parts"), QStringLiteral("scores"), &DetailsFacts::score);
    layout->addSpacing(8);
    layout->addWidget(makeRule(content));
    addProvenance(*layout);
    layout->addStretch(1);

    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(content);
    content->setAutoFillBackground(false);
    scroll->viewport()->setAutoFillBackground(false);
    return scroll;
}

DetailsPane::Chart DetailsPane::addChart(QVBoxLayout &layout, const QString &title, const QString &objectName,
                                         ChartSpec DetailsFacts::*chart)
{
    auto *label = new TextLabel(title, this);
    label->setType(13, QFont::DemiBold);
    auto *button = new QToolButton(this);
    button->setIcon(icon(QStringLiteral("image")));
    button->setAutoRaise(true);
    button->setProperty("small", true);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setAccessibleName(tr("Make figure: %1").arg(title));
    auto *head = new QHBoxLayout;
    head->setContentsMargins(kPadding, 8, kPadding, 0);
    head->addWidget(label, 1);
    head->addWidget(button);
    auto *view = new ChartView(this);
    view->setObjectName(objectName);
    view->setFixedHeight(kChartHeight);
    view->setZoomAxes(ZoomAxes::Horizontal);
    auto *reset = new QToolButton(this);
    reset->setObjectName(QStringLiteral("resetZoom"));
    reset->setText(tr("Whole span"));
    reset->setToolTip(tr("Show the whole span again (Esc)"));
    reset->setAutoRaise(true);
    reset->setProperty("small", true);
    reset->setProperty("link", true);
    reset->setFocusPolicy(Qt::StrongFocus);
    reset->hide();
    connect(reset, &QToolButton::clicked, view, &ChartView::resetZoom);
    connect(view, &ChartView::zoomChanged, reset, [view, reset] { reset->setVisible(view->isZoomed()); });
    head->insertWidget(1, reset);
    auto *body = new QHBoxLayout;
    body->setContentsMargins(8, 0, 8, 0);
    body->addWidget(view);
    layout.addLayout(head);
    layout.addLayout(body);
    const auto request = [this, chart] { emit exportRequested(m_facts.*chart); };
    connect(button, &QToolButton::clicked, this, request);
    connect(view, &ChartView::exportRequested, this, request);
    return {.view = view, .figure = button, .chart = chart};
}

void DetailsPane::showChart(const Chart &chart)
{
    const ChartSpec &spec = m_facts.*chart.chart;
    chart.view->setChart(spec);
    offerFigure(*chart.figure, spec);
}

void DetailsPane::addProvenance(QVBoxLayout &layout)
{
    auto *title = new TextLabel(tr("Where the numbers come from"), this);
    title->setType(13, QFont::DemiBold);
    m_provenance = new QGridLayout;
    m_provenance->setHorizontalSpacing(16);
    m_provenance->setVerticalSpacing(4);
    m_provenance->setColumnMinimumWidth(0, 76);
    m_provenance->setColumnStretch(1, 1);
    auto *part = new QVBoxLayout;
    part->setContentsMargins(kPadding, 12, kPadding, 0);
    part->setSpacing(8);
    part->addWidget(title);
    part->addLayout(m_provenance);
    layout.addLayout(part);
}

void DetailsPane::setEdition(EditionPtr edition)
{
    m_edition = std::move(edition);
    if (m_edition && m_selection.current() != 0)
        m_latest.runInTurn(work());
    else
        derive();
}

std::function<DetailsFacts()> DetailsPane::work() const
{
    const int span = m_span->current().toInt();
    const auto days = span > 0 ? std::optional(span) : std::nullopt;
    return [edition = m_edition, id = m_selection.current(), days] { return detailsFacts(edition, id, days); };
}

void DetailsPane::derive()
{
    if (m_edition && m_selection.current() != 0) {
        m_latest.run(work());
    } else {
        m_latest.drop();
        take({});
    }
}

void DetailsPane::take(const DetailsFacts &facts)
{
    if (facts.id != m_facts.id) {
        findChild<QScrollArea *>()->verticalScrollBar()->setValue(0);
        resetZoom();
    }
    m_facts = facts;
    m_stack->setCurrentIndex(facts.id == 0 ? 0 : 1);
    if (facts.id == 0)
        return;
    m_head->setFacts(facts);
    showChart(m_history);
    showChart(m_gains);
    showChart(m_scores);
    m_why->setFacts(facts.why);
    m_why->setVisible(facts.why.isRead);
    showProvenance();
}

void DetailsPane::resetZoom()
{
    for (const Chart &chart : {m_history, m_gains, m_scores})
        chart.view->resetZoom();
}

void DetailsPane::showProvenance()
{
    while (QLayoutItem *item = m_provenance->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    int row = 0;
    for (const DetailsFacts::Line &line : m_facts.provenance) {
        auto *label = new TextLabel(line.label, this);
        label->setType(12);
        label->setTone(Tone::Caption);
        label->setAlignment(Qt::AlignTop | Qt::AlignLeft);
        auto *value = new TextLabel(line.value, this);
        value->setType(12);
        value->setWordWrap(true);
        m_provenance->addWidget(label, row, 0);
        m_provenance->addWidget(value, row, 1);
        ++row;
    }
}

void DetailsPane::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), theme().base);
}

} // namespace RepoSignal
