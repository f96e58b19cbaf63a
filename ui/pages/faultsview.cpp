// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/faultsview.h"

#include "models/faulttable.h"
#include "models/faultwords.h"
#include "pages/editionwords.h"
#include "pages/evidenceblock.h"
#include "pages/facttable.h"
#include "session/workspace.h"
#include "widgets/menubutton.h"
#include "widgets/segments.h"

#include <QActionGroup>
#include <QBoxLayout>
#include <QMenu>
#include <QScopedValueRollback>

namespace RepoSignal {

namespace {

constexpr int kGap = 16;
constexpr int kListPart = 3;
constexpr int kEvidencePart = 2;
constexpr int kShowsSource = 800; ///< widths from which the list has room for these columns
constexpr int kShowsBefore = 640;
constexpr int kBeside = 1040; ///< from this width on, list and evidence stand beside each other
const QString kOpen = QStringLiteral("open");
const QString kDecided = QStringLiteral("decided");
const QString kAll = QStringLiteral("all");

} // namespace

FaultsView::FaultsView(Workspace &workspace, QWidget *parent)
    : QWidget(parent), m_workspace(workspace),
      m_latest(workspace.executors().prompt, [this](const EvidenceFacts &facts) { m_evidence->setEvidence(facts); }),
      m_evidence(new EvidenceBlock(this)), m_layout(new QBoxLayout(QBoxLayout::LeftToRight, this))
{
    setObjectName(QStringLiteral("faultsView"));
    makeTable();
    makeFilters();
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(kGap);
    m_layout->addWidget(m_list, kListPart);
    m_layout->addWidget(m_evidence, kEvidencePart);
    connect(m_evidence, &EvidenceBlock::decided, this, &FaultsView::decide);
    connect(m_evidence, &EvidenceBlock::exportRequested, this, [this] { emit exportRequested(m_evidence->chart()); });
    m_evidence->clear(tr("Nothing is selected."));
}

void FaultsView::makeTable()
{
    m_table = new FactTable(faultColumns(), this);
    m_table->setObjectName(QStringLiteral("faultTable"));
    m_table->setAccessibleName(tr("Suspected faults"));
    m_list = new Block(tr("Suspected faults"), m_table, this);
    m_list->setObjectName(QStringLiteral("faultList"));
    connect(m_table, &FactTable::currentRowChanged, this, &FaultsView::showCurrent);
    connect(m_table, &QTableView::activated, this, [this] {
        if (const SuspectedFault *fault = currentFault(); fault && fault->repository >= 0)
            emit detailsRequested();
    });
}

void FaultsView::makeFilters()
{
    m_kind = new MenuButton(m_list);
    m_kind->setObjectName(QStringLiteral("kind"));
    m_kind->setAccessibleName(tr("Kind of fault"));
    m_kind->setText(tr("All kinds"));
    m_kind->setProperty("small", true);
    m_kinds = new QActionGroup(m_kind);
    auto *menu = new QMenu(m_kind);
    const auto add = [&](const QString &text, const QVariant &kind) {
        QAction *action = menu->addAction(text);
        action->setCheckable(true);
        action->setData(kind);
        m_kinds->addAction(action);
        return action;
    };
    add(tr("All kinds"), {})->setChecked(true);
    menu->addSeparator();
    for (const FaultKind kind : kFaultKinds)
        add(faultKindName(kind), static_cast<int>(kind));
    m_kind->setMenu(menu);
    connect(m_kinds, &QActionGroup::triggered, this, [this](QAction *action) {
        m_kind->setText(action->text());
        filter();
    });

    m_state = new Segments(m_list);
    m_state->setObjectName(QStringLiteral("state"));
    m_state->setSmall(true);
    m_state->setAccessibleName(tr("Decided or not"));
    m_state->addSegment(kOpen, tr("Open"), tr("Those that wait for a decision"));
    m_state->addSegment(kDecided, tr("Decided"), tr("Those called a fault or real"));
    m_state->addSegment(kAll, tr("All"), tr("Also what concerns a whole source: gaps, short days, incomplete lists"));
    m_state->setCurrent(kAll);
    connect(m_state, &Segments::currentChanged, this, &FaultsView::filter);
    m_list->addHeaderWidget(m_kind);
    m_list->addHeaderWidget(m_state);
}

bool FaultsView::isWanted(const SuspectedFault &fault) const
{
    const QVariant kind = m_kinds->checkedAction()->data();
    if (kind.isValid() && kind.toInt() != static_cast<int>(fault.kind))
        return false;
    if (m_state->current() == kAll)
        return true;
    return fault.repository >= 0 && (fault.state == FaultState::Open) == (m_state->current() == kOpen);
}

void FaultsView::setFacts(const DataFacts &facts)
{
    m_facts = facts;
    filter();
    showCurrent();
}

void FaultsView::filter()
{
    std::vector<FactRow> rows;
    for (std::size_t i = 0; i < m_facts.faults.size(); ++i) {
        if (isWanted(m_facts.faults[i]))
            rows.push_back(m_facts.faultRows[i]);
    }
    const bool isEmpty = rows.empty();
    {
        const QScopedValueRollback following(m_following, true);
        m_table->setRows(std::move(rows), true);
    }
    if (m_facts.edition) {
        m_list->setSubtitle(
            tr("%1 of %2")
                .arg(countText(m_table->model().rowCount()), countText(static_cast<double>(m_facts.faults.size()))));
        m_list->setNothing(
            !isEmpty ? QString()
                : m_facts.faults.empty()
                ? tr("Nothing in the data up to %1 looks like a fault.").arg(longDay(m_facts.edition->key.asOf))
                : tr("No suspected fault is of this kind and state. Choose All to see every one."));
        m_list->setProvenance(
            tr("As of %1: later data are not looked at. Absence from a list is never a fault of a repository.")
                .arg(longDay(m_facts.edition->key.asOf)));
    }
    emit summaryChanged();
}

const SuspectedFault *FaultsView::currentFault() const
{
    const QString key = m_table->currentKey();
    for (std::size_t i = 0; i < m_facts.faults.size() && !key.isEmpty(); ++i) {
        if (m_facts.faultRows[i].key == key)
            return &m_facts.faults[i];
    }
    return nullptr;
}

void FaultsView::showCurrent()
{
    const SuspectedFault *fault = currentFault();
    if (!fault) {
        m_latest.drop();
        m_evidence->clear(tr("Nothing is selected."));
        emit summaryChanged();
        return;
    }
    const Dataset &dataset = *m_facts.edition->dataset;
    m_evidence->setFault(dataset, *fault, m_workspace.readOnlyReason());
    m_latest.run([edition = m_facts.edition, fault = *fault] { return evidenceFacts(edition, fault); });
    if (fault->repository >= 0 && !m_following)
        m_workspace.selection().setCurrent(dataset.id(fault->repository));
    emit summaryChanged();
}

void FaultsView::decide(std::optional<FaultVerdict> verdict)
{
    const SuspectedFault *fault = currentFault();
    if (!fault)
        return;
    const Dataset &dataset = *m_facts.edition->dataset;
    for (const int day : stepDays(*fault)) {
        m_workspace.decideFault({.repository = dataset.id(fault->repository),
                                 .source = dataset.sources()[static_cast<std::size_t>(fault->source)].key,
                                 .day = dayFromNumber(day),
                                 .verdict = verdict});
    }
}

ChartSpec FaultsView::chart() const
{
    return m_evidence->chart();
}

QString FaultsView::summary() const
{
    return tr("%1 of %n suspected faults shown, %2 open", nullptr, static_cast<int>(m_facts.faults.size()))
        .arg(countText(m_table->model().rowCount()), countText(m_facts.open));
}

void FaultsView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool isWide = width() >= kBeside;
    m_layout->setDirection(isWide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_evidence->setSideBySide(!isWide);
    const int room = isWide ? (width() - kGap) * kListPart / (kListPart + kEvidencePart) : width();
    m_table->setColumnShown(u"source", room >= kShowsSource);
    m_table->setColumnShown(u"before", room >= kShowsBefore);
}

} // namespace RepoSignal
