// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/evidenceblock.h"

#include "chartviews/chartview.h"
#include "models/faulttable.h"
#include "models/faultwords.h"
#include "pages/facttable.h"
#include "widgets/textlabel.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace RepoSignal {

EvidenceBlock::EvidenceBlock(QWidget *parent)
    : Block(tr("Evidence"), new QWidget, parent), m_reason(new TextLabel(content())),
      m_obstacle(new TextLabel(content())), m_decisions(new QWidget(content())),
      m_evidence(new QBoxLayout(QBoxLayout::TopToBottom)), m_chart(new ChartView(content())),
      m_rows(new FactTable(evidenceColumns(), content()))
{
    setObjectName(QStringLiteral("evidence"));
    m_reason->setObjectName(QStringLiteral("reason"));
    m_reason->setWordWrap(true);
    m_reason->setContentsMargins(kPadding, 4, kPadding, 0);
    m_obstacle->setObjectName(QStringLiteral("obstacle"));
    m_obstacle->setWordWrap(true);
    m_obstacle->setTone(Tone::Secondary);
    m_obstacle->setContentsMargins(kPadding, 0, kPadding, 0);
    m_chart->setObjectName(QStringLiteral("faultChart"));
    m_chart->setMinimumHeight(120);
    m_chart->setContentsMargins(kPadding, 0, kPadding, 0);
    m_rows->setObjectName(QStringLiteral("evidenceTable"));
    m_rows->setAccessibleName(tr("Readings around it"));

    auto *decisions = new QHBoxLayout(m_decisions);
    decisions->setContentsMargins(kPadding, 0, kPadding, 0);
    decisions->setSpacing(8);
    m_fault = addDecision(QStringLiteral("itIsAFault"), tr("It is a fault"), FaultVerdict::Fault);
    m_real = addDecision(QStringLiteral("itIsReal"), tr("It is real"), FaultVerdict::Real);
    m_undecided = addDecision(QStringLiteral("undecided"), tr("Undecided again"), {});
    decisions->addStretch(1);
    m_evidence->setSpacing(4);
    m_evidence->addWidget(m_chart, 1);
    m_evidence->addWidget(m_rows, 1);
    auto *layout = new QVBoxLayout(content());
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_reason);
    layout->addWidget(m_decisions);
    layout->addWidget(m_obstacle);
    layout->addLayout(m_evidence, 1);
    connect(m_chart, &ChartView::exportRequested, this, &EvidenceBlock::exportRequested);
}

QPushButton *EvidenceBlock::addDecision(const QString &name, const QString &text, std::optional<FaultVerdict> verdict)
{
    auto *button = new QPushButton(text, m_decisions);
    button->setObjectName(name);
    m_decisions->layout()->addWidget(button);
    connect(button, &QPushButton::clicked, this, [this, verdict] { emit decided(verdict); });
    return button;
}

void EvidenceBlock::setFault(const Dataset &dataset, const SuspectedFault &fault, const QString &readOnlyReason)
{
    const bool isOfSource = fault.repository < 0;
    const Source &source = dataset.sources()[static_cast<std::size_t>(fault.source)];
    setTitle(isOfSource ? source.title : dataset.fullName(fault.repository).toString());
    setSubtitle(faultKindName(fault.kind));
    const QString obstacle = isOfSource
        ? tr("This concerns the source as a whole: a fact about its days, nothing to decide.")
        : readOnlyReason.isEmpty() ? QString()
                                   : tr("Nothing can be decided here: %1").arg(readOnlyReason);
    m_obstacle->setText(obstacle);
    m_obstacle->setVisible(!obstacle.isEmpty());
    m_decisions->setVisible(!isOfSource);
    const bool canDecide = obstacle.isEmpty();
    const auto offer = [&](QPushButton *button, bool isNews, const QString &effect, const QString &already) {
        button->setEnabled(canDecide && isNews);
        button->setToolTip(plainToolTip(!canDecide ? obstacle : isNews ? effect : already));
    };
    offer(m_fault, fault.state != FaultState::Fault, tr("The step counts neither as a gain nor as a loss"),
          tr("Decided: it is a fault"));
    offer(m_real, fault.state != FaultState::Real, tr("The step counts as it was read"), tr("Decided: it is real"));
    offer(m_undecided, fault.state != FaultState::Open, tr("Takes the decision back"), tr("Nothing is decided yet"));
    m_rows->setColumnShown(u"forks", !isOfSource || fault.kind == FaultKind::IncompleteList);
    m_rows->setColumnShown(u"open_issues", !isOfSource || fault.kind == FaultKind::IncompleteList);
    m_rows->setColumnShown(u"step", fault.kind != FaultKind::IncompleteList);
    FactTableModel &model = m_rows->model();
    model.setColumnTitle(model.columnOf(u"stars"),
                         isOfSource && fault.kind != FaultKind::IncompleteList ? tr("Readings") : tr("Stars"));
    model.setColumnTitle(model.columnOf(u"source"),
                         fault.kind == FaultKind::IncompleteList ? tr("Missing repository") : tr("Source"));
    m_chart->setVisible(fault.kind != FaultKind::IncompleteList);
    m_reason->setText(faultReason(dataset, fault));
    setNothing({});
}

void EvidenceBlock::setEvidence(const EvidenceFacts &facts)
{
    m_chart->setChart(facts.chart);
    m_rows->setRows(facts.rows);
    if (!facts.rows.empty())
        m_rows->scrollTo(m_rows->model().index(facts.firstSuspect, 0), QAbstractItemView::PositionAtCenter);
    setProvenance(facts.chart.sourceLine);
}

void EvidenceBlock::clear(const QString &sentence)
{
    setTitle(tr("Evidence"));
    setSubtitle({});
    setProvenance({});
    setNothing(sentence);
}

void EvidenceBlock::setSideBySide(bool isSideBySide)
{
    m_evidence->setDirection(isSideBySide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

const ChartSpec &EvidenceBlock::chart() const
{
    return m_chart->chart();
}

} // namespace RepoSignal
